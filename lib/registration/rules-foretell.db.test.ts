import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aClinic, aConsentText } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { aPersonOn, aReviewer, closeClinic, refusalOf, succeedClinic } from '#db/tests/registration-builders.ts';
import type { PersonActor } from '#lib/kernel/actor.ts';
import { chooseClinic, endRegistration, myRegistration, planOf, receiptByNumber } from './index.ts';
import { dayAfter } from './rules.ts';

const { owner } = await freshDatabase();
const consentVersion = await aConsentText(owner);
const agency = await aReviewer(owner, '2026-01-01');

type Step =
  | { act: 'wait'; days: number }
  | { act: 'choose' }
  | { act: 'end' }
  /** Their clinic says that it leaves in so many days. */
  | { act: 'leave'; days: number }
  | { act: 'succeed' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('wait' as const), days: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 55, max: 65 })) }) },
  { weight: 4, arbitrary: fc.constant<Step>({ act: 'choose' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ act: 'end' }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('leave' as const), days: fc.integer({ min: 1, max: 20 }) }) },
  { weight: 2, arbitrary: fc.constant<Step>({ act: 'succeed' }) },
);

const later = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Chooses a clinic; what was foretold has to come: the refusal with its facts, or the receipt with its dates. */
async function chooseAsForetold(actor: PersonActor): Promise<void> {
  const facilityId = await aClinic(owner);
  const { refusal, from, isAfterExit, nextChoiceOn } = await planOf(actor, facilityId, 'ka');
  const { obstacle } = await myRegistration(actor, 'ka');
  expect(obstacle && [obstacle.code, obstacle.facts]).toEqual(refusal && [refusal.code, refusal.facts]);
  const choosing = chooseClinic(actor, { requestId: randomUUID(), facilityId, startsOn: actor.today!, consentVersion, language: 'ka' });
  if (refusal) return expect(await refusalOf(choosing)).toEqual({ code: refusal.code, facts: refusal.facts });
  const receipt = await receiptByNumber(actor, (await choosing).number, 'ka');
  expect(receipt).toMatchObject({ act: from ? 'changed' : 'registered', from, isAfterExit, nextChoiceOn });
}

/** What happens to the person or to their clinic; where there is none, nothing. */
async function take(actor: PersonActor, { act, ...facts }: Step): Promise<PersonActor> {
  if (act === 'wait') return { ...actor, today: later(actor.today!, 'days' in facts ? facts.days : 0) };
  if (act === 'choose') await chooseAsForetold(actor);
  const { current } = await myRegistration(actor, 'ka');
  if (!current || current.during.end !== null) return actor;
  const reviewer = { ...agency, today: actor.today! };
  if (act === 'end') await endRegistration(actor, { requestId: randomUUID(), registrationId: current.id, language: 'ka' });
  if (act === 'leave') await closeClinic(owner, reviewer, current.clinic.id, later(actor.today!, 'days' in facts ? facts.days : 1));
  if (act === 'succeed' && current.during.start < actor.today!) await succeedClinic(owner, reviewer, current.clinic.id, await aClinic(owner));
  return actor;
}

test('whatever has happened, the rules foretell what the database answers, word for word', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
    let actor = await aPersonOn(owner, '2026-01-10');
    await chooseAsForetold(actor);
    for (const each of steps) actor = await take(actor, each);
    await chooseAsForetold(actor);
    await chooseAsForetold({ ...actor, today: dayAfter(actor.today!) });
  }), { numRuns: 30 });
});
