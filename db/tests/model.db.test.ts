import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endOf, mayChoose, withChoice, type Held } from '#lib/registration/rules.ts';
import { ruleOf } from './as-role.ts';
import { aClinic, aConsentText, aSignedInPerson } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';
import { leave } from './leave.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);

/** One person's life as the laws tell it: lib's rules, and when a clinic leaves. */
type Model = { today: string; history: Held[]; clinicOfLast: number | null; leavesOn: (string | null)[] };
type Real = { person: Awaited<ReturnType<typeof aSignedInPerson>>; clinics: number[] };
type Step = fc.AsyncCommand<Model, Real>;

const refusedByLaw = ['one_change_per_two_months', 'registration_lasts_a_day', 'one_clinic_per_person', 'one_open_registration_per_person'];
const later = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const openOne = ({ history }: Model): Held | undefined => history.find(({ during }) => during.end === null);

/** What the database should say to a choice of this clinic: the rules by which it may refuse, none when it should allow. */
function expected(model: Model, clinic: number): string[] {
  const leavesOn = model.leavesOn[clinic] ?? null;
  if (leavesOn !== null && leavesOn <= model.today) return ['clinic_takes_part'];
  if (openOne(model) && model.clinicOfLast === clinic) return ['clinic_is_another_one'];
  if (leavesOn !== null) return ['clinic_is_not_leaving'];
  return mayChoose(model.history, model.today).allowed ? [] : refusedByLaw;
}

class Choose implements Step {
  readonly clinic: number;
  constructor(clinic: number) { this.clinic = clinic; }
  check = () => true;
  toString = () => `choose(${this.clinic})`;
  async run(model: Model, { person, clinics }: Real) {
    const refusals = expected(model, this.clinic);
    const rule = await ruleOf(choose(app, { ...person, facilityId: clinics[this.clinic]!, today: model.today }));
    if (refusals.length > 0) return expect(refusals).toContain(rule);
    expect(rule).toBe('nothing was refused');
    Object.assign(model, { history: withChoice(model.history, model.today), clinicOfLast: this.clinic });
    await agree(model, person.id);
  }
}

class End implements Step {
  check = (model: Model) => openOne(model) !== undefined;
  toString = () => 'end()';
  async run(model: Model, { person }: Real) {
    await app`select end_registration(gen_random_uuid(), ${person.accountId}, ${person.id}, id, ${model.today})
      from (select id from (select set_actor('person', ${person.accountId}, ${person.id}, null, null, null)) _, registrations where upper_inf(during)) r`;
    close(model, endOf(openOne(model)!.during.start, model.today), 'ended_by_person');
    await agree(model, person.id);
  }
}

/** The clinic's last day is today. */
class Leave implements Step {
  readonly clinic: number;
  constructor(clinic: number) { this.clinic = clinic; }
  check = (model: Model) => model.leavesOn[this.clinic] === null;
  toString = () => `leave(${this.clinic})`;
  async run(model: Model, { person, clinics }: Real) {
    const [facility, on] = [clinics[this.clinic]!, later(model.today, 1)];
    await leave(owner, facility, on);
    model.leavesOn[this.clinic] = on;
    if (model.clinicOfLast === this.clinic) close(model, on, 'facility_exit');
    await agree(model, person.id);
  }
}

class MoveDay implements Step {
  readonly days: number;
  constructor(days: number) { this.days = days; }
  check = () => true;
  toString = () => `moveDay(${this.days})`;
  async run(model: Model) { model.today = later(model.today, this.days); }
}

function close(model: Model, end: string, endReason: Held['endReason']): void {
  model.history = model.history.map((held) => (held.during.end === null ? { ...held, during: { ...held.during, end }, endReason } : held));
}

async function agree({ history }: Model, person: string): Promise<void> {
  const rows = await owner`select lower(during) as start, upper(during) as end, basis, end_reason as "endReason"
    from registrations where person_id = ${person} order by lower(during)`;
  expect([...rows]).toEqual(history.map(({ during, basis, endReason }) => ({ ...during, basis, endReason })));
}

const steps = fc.commands([
  fc.nat(2).map((clinic) => new Choose(clinic)),
  fc.constant(new End()),
  fc.nat(2).map((clinic) => new Leave(clinic)),
  fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 27, max: 33 }), fc.integer({ min: 57, max: 63 })).map((days) => new MoveDay(days)),
], { maxCommands: 25 });

it('the database, the rules in lib and the laws agree, whatever happens', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 800 }), steps, async (day, commands) => {
    const [person, clinics] = [await aSignedInPerson(owner), [await aClinic(owner), await aClinic(owner), await aClinic(owner)]];
    const model: Model = { today: later('2023-11-01', day), history: [], clinicOfLast: null, leavesOn: [null, null, null] };
    await fc.asyncModelRun(() => ({ model, real: { person, clinics } }), commands);
  }), { numRuns: 150 });
});
