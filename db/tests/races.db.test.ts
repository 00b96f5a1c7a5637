import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connect } from '#db/client.ts';
import { retrying } from '#db/retry.ts';
import { RuleViolation, translated, Unavailable } from '#db/violations.ts';
import { asActor } from './as-role.ts';
import { aClinic, aConsentText, anAccount, aRegistration, aSignedInPerson, dayOf, writeRegistration } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';

const { owner, appUrl, name } = await freshDatabase();
const text = await aConsentText(owner);
const clinics = await Promise.all(Array.from({ length: 5 }, () => aClinic(owner)));
const clinicOf = (racer: number): number => clinics[racer % clinics.length]!;
type Racers = ReturnType<typeof connect>;

/** Runs many at once over forty connections; how often each outcome was met. */
async function race(racers: number, run: (app: Racers, racer: number) => Promise<unknown>, isolation = 'read committed') {
  const app = connect(`${appUrl}?${new URLSearchParams({ default_transaction_isolation: isolation })}`, 40);
  const outcomes = await Promise.all(Array.from({ length: racers }, (_, racer) => run(app, racer).then(() => 'won', outcomeOf)));
  await app.end();
  return outcomes.reduce<Record<string, number>>((counts, outcome) => ({ ...counts, [outcome]: (counts[outcome] ?? 0) + 1 }), {});
}

function outcomeOf(error: unknown): string {
  const refusal = translated(error);
  if (refusal instanceof RuleViolation) return refusal.rule;
  if (refusal instanceof Unavailable) return refusal.message;
  throw error;
}

const openOf = async (person: string): Promise<number> => (await owner`select from registrations where person_id = ${person} and upper_inf(during)`).length;
const deadlocks = async (): Promise<number> =>
  (await owner<{ deadlocks: number }[]>`select deadlocks from pg_stat_database where datname = ${name}`)[0]!.deadlocks;

describe('races', () => {
  it('2,000 on one person: one wins, the others are refused, nobody deadlocks', async () => {
    const person = await aSignedInPerson(owner);
    const outcomes = await race(2000, (app, racer) => choose(app, { ...person, facilityId: clinicOf(racer) }));
    const { won, registration_lasts_a_day: changed, clinic_is_another_one: same } = outcomes;
    expect(won).toBe(1);
    expect(won! + changed! + same!).toBe(2000);
    expect(await openOf(person.id)).toBe(1);
    expect(await deadlocks()).toBe(0);
  });

  it.each(['repeatable read', 'serializable'])('500 on one person at %s: one wins', async (isolation) => {
    const person = await aSignedInPerson(owner);
    const outcomes = await race(500, (app, racer) => retrying(() => choose(app, { ...person, facilityId: clinicOf(racer) })), isolation);
    expect(outcomes.won).toBe(1);
    expect(await openOf(person.id)).toBe(1);
    expect(await deadlocks()).toBe(0);
  });

  it.each(['read committed', 'repeatable read', 'serializable'])('200 plain inserts at %s: the constraints alone let one in', async (isolation) => {
    const { id: personId, accountId } = await aSignedInPerson(owner);
    const during = `[${await dayOf(owner, 0)},)`;
    const outcomes = await race(200, (app, racer) => asActor(app, { kind: 'person', accountId, personId }, (sql) =>
      writeRegistration(sql, { personId, accountId, facilityId: clinicOf(racer), text, during })), isolation);
    expect(outcomes.won).toBe(1);
    expect(await openOf(personId)).toBe(1);
  });

  it('200 with one request id: one registration, one receipt, the same for all', async () => {
    const person = await aSignedInPerson(owner);
    const requestId = randomUUID();
    const numbers = new Set<string>();
    const outcomes = await race(200, async (app) => numbers.add((await choose(app, { ...person, facilityId: clinicOf(0), requestId })).number));
    expect(outcomes).toEqual({ won: 200 });
    expect(numbers.size).toBe(1);
    expect(await owner`select from receipts where request_id = ${requestId}`).toHaveLength(1);
  });

  it('500 people at one clinic: all are registered', async () => {
    const [before, facilityId] = [await deadlocks(), await aClinic(owner)];
    const people = await Promise.all(Array.from({ length: 500 }, () => aSignedInPerson(owner)));
    expect(await race(500, (app, racer) => choose(app, { ...people[racer]!, facilityId }))).toEqual({ won: 500 });
    expect(await owner`select from registrations where facility_id = ${facilityId}`).toHaveLength(500);
    expect(await deadlocks()).toBe(before);
  });

  it('a suspension: whoever is registered was so before it', async () => {
    const facilityId = await aClinic(owner);
    const people = await Promise.all(Array.from({ length: 300 }, () => aSignedInPerson(owner)));
    const suspending = async () => owner.begin(async (sql) => {
      await sql`select from participations where facility_id = ${facilityId} for update`;
      const [row] = await sql<{ at: Date }[]>`insert into suspensions (facility_id, during, reason, act_number)
        values (${facilityId}, daterange(today(), null), 'შემოწმება', '04/2') returning clock_timestamp() as at`;
      return row!.at;
    });
    let suspended: Promise<Date> | undefined;
    const outcomes = await race(300, async (app, racer) => {
      await choose(app, { ...people[racer]!, facilityId });
      suspended ??= suspending();
    });
    const at = await suspended!;
    expect(outcomes.won! + (outcomes.clinic_is_not_suspended ?? 0)).toBe(300);
    const late = await aSignedInPerson(owner);
    expect(await race(20, (app) => choose(app, { ...late, facilityId }))).toEqual({ clinic_is_not_suspended: 20 });
    expect(await owner`select from journal where about_facility_id = ${facilityId} and at > ${at}`).toHaveLength(0);
  });

  it('a clinic that leaves: nobody stays registered where nothing is', async () => {
    const [before, facilityId] = [await deadlocks(), await aClinic(owner)];
    const people = await Promise.all(Array.from({ length: 300 }, () => aSignedInPerson(owner)));
    const agency = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' };
    const leaving = () => asActor(owner, agency, (sql) =>
      sql`select close_facility(gen_random_uuid(), ${facilityId}, today() + 1, 'მუხლი 1', 'დაიხურა', 'სასამართლოში')`);
    let left: Promise<unknown> | undefined;
    const outcomes = await race(300, async (app, racer) => {
      await choose(app, { ...people[racer]!, facilityId });
      left ??= leaving();
    });
    await left;
    const late = await aSignedInPerson(owner);
    expect(await race(20, (app) => choose(app, { ...late, facilityId }))).toEqual({ clinic_is_not_leaving: 20 });
    expect(await owner`select from registrations where facility_id = ${facilityId} and upper_inf(during)`).toHaveLength(0);
    expect(await owner`select from registrations where facility_id = ${facilityId} and end_reason = 'facility_exit'`).toHaveLength(outcomes.won!);
    expect(await deadlocks()).toBe(before);
  });

  it('300 who leave a clinic while it leaves: nobody deadlocks, and everybody is somewhere else or nowhere', async () => {
    const [before, facilityId, other] = [await deadlocks(), await aClinic(owner), await aClinic(owner)];
    const people = await Promise.all(Array.from({ length: 300 }, () => aSignedInPerson(owner)));
    for (const person of people) await aRegistration(owner, { personId: person.id, accountId: person.accountId, facilityId, from: -100 });
    const agency = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' };
    const outcomes = await race(301, (app, racer) => racer === 150
      ? asActor(app, agency, (sql) => sql`select close_facility(gen_random_uuid(), ${facilityId}, today() + 1, 'მუხლი 1', 'დაიხურა', 'სასამართლოში')`)
      : choose(app, { ...people[racer % 300]!, facilityId: other }));
    expect(outcomes.won).toBeGreaterThanOrEqual(300);
    expect(await owner`select from registrations where facility_id = ${facilityId} and upper_inf(during)`).toHaveLength(0);
    expect(await owner`select from registrations where facility_id = ${other} and upper_inf(during)`).toHaveLength(outcomes.won! - 1);
    expect(await deadlocks()).toBe(before);
  });

  it('200 for the last place: one wins, the list holds, nobody deadlocks', async () => {
    const [before, facilityId] = [await deadlocks(), await aClinic(owner)];
    await owner`update places set capacity = 1, ceiling = 1 where facility_id = ${facilityId}`;
    const people = await Promise.all(Array.from({ length: 200 }, () => aSignedInPerson(owner)));
    expect(await race(200, (app, racer) => choose(app, { ...people[racer]!, facilityId }))).toEqual({ won: 1, clinic_has_a_free_place: 199 });
    expect(await owner`select from registrations where facility_id = ${facilityId}`).toHaveLength(1);
    expect(await deadlocks()).toBe(before);
  });

  it.each(['read committed', 'repeatable read', 'serializable'])('100 plain inserts for the last place at %s: the CHECK alone lets one in', async (isolation) => {
    const facilityId = await aClinic(owner);
    await owner`update places set capacity = 1, ceiling = 1 where facility_id = ${facilityId}`;
    const people = await Promise.all(Array.from({ length: 100 }, () => aSignedInPerson(owner)));
    const during = `[${await dayOf(owner, 0)},)`;
    const outcomes = await race(100, (_, racer) => retrying(() => owner.begin(`isolation level ${isolation}`, (sql) =>
      writeRegistration(sql, { personId: people[racer]!.id, accountId: people[racer]!.accountId, facilityId, text, during }))), 'read committed');
    expect(outcomes.won).toBe(1);
    expect(await owner`select from registrations where facility_id = ${facilityId}`).toHaveLength(1);
  });
});
