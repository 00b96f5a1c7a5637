import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asActor, ruleOf, type Who } from './as-role.ts';
import { aClinic, aConsentText, anAccount, aSignedInPerson } from './builders.ts';
import { choose } from './choose.ts';
import { registeredByClinic } from './registered-by-clinic.ts';
import { came, chosen, type Entry, expected, isOpen, lastOf, later, type Model, restoreFrom, takeBack } from './will.ts';
import { freshDatabase } from './database.ts';
import { leave } from './leave.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);
const reviewer: Who = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' };

type Real = { person: Awaited<ReturnType<typeof aSignedInPerson>>; clinics: number[]; registrars: string[] };
type Step = fc.AsyncCommand<Model, Real>;

const idOf = async ({ person }: Real, entry: Entry): Promise<string> => {
  const [row] = await owner<{ id: string }[]>`select id from registrations where person_id = ${person.id} and lower(during) = ${entry.during.start}`;
  return row!.id;
};

async function agree(model: Model, { person }: Real): Promise<void> {
  const rows = await owner`select lower(during) as start, upper(during) as end, basis, end_reason as "endReason"
    from registrations where person_id = ${person.id} order by lower(during)`;
  expect([...rows]).toEqual(model.entries.map(({ during, basis, endReason }) => ({ ...during, basis, endReason })));
}

abstract class OfClinic {
  readonly clinic: number;
  constructor(clinic: number) { this.clinic = clinic; }
  check(model: Readonly<Model>): boolean { return this.clinic < model.leavesOn.length; }
}

class Choose extends OfClinic implements Step {
  override toString = () => `choose(${this.clinic})`;
  async run(model: Model, real: Real) {
    const refusals = expected(model, this.clinic);
    const rule = await ruleOf(choose(app, { ...real.person, facilityId: real.clinics[this.clinic]!, today: model.today }));
    if (refusals.length > 0) return expect(refusals).toContain(rule);
    expect(rule).toBe('nothing was refused');
    chosen(model, this.clinic, null);
    await agree(model, real);
  }
}

class AtCounter extends OfClinic implements Step {
  override toString = () => `atCounter(${this.clinic})`;
  async run(model: Model, real: Real) {
    const refusals = expected(model, this.clinic);
    const rule = await ruleOf(registeredByClinic(owner, {
      id: real.person.id, facilityId: real.clinics[this.clinic]!, accountId: real.registrars[this.clinic]!, today: model.today }));
    if (refusals.length > 0) return expect(refusals).toContain(rule);
    expect(rule).toBe('nothing was refused');
    chosen(model, this.clinic, later(model.today, 3));
    await agree(model, real);
  }
}

/** The last registration, undone; after three whole days it is too late, since the moment itself has passed. */
class Undo implements Step {
  check = (model: Readonly<Model>) => model.entries.length > 0 && model.diedOn === null;
  toString = () => 'undo()';
  async run(model: Model, real: Real) {
    const last = lastOf(model)!;
    const rule = await ruleOf(app`select undo_registration(${randomUUID()}, ${real.person.accountId}, ${real.person.id}, ${await idOf(real, last)}, ${model.today})`);
    if (last.undoUntil === null) return expect(rule).toBe('undo_is_of_what_another_made');
    if (model.today >= last.undoUntil) return expect(rule).toBe('undo_is_in_time');
    expect(rule).toBe('nothing was refused');
    takeBack(model, last);
    await agree(model, real);
  }
}

/** Any choice of the past, contested through the agency, admitted where a clinic is asked, and upheld. */
class Contest implements Step {
  readonly at: number;
  constructor(at: number) { this.at = at; }
  check = (model: Readonly<Model>) => model.entries.length > 0;
  toString = () => `contest(${this.at})`;
  async run(model: Model, real: Real) {
    const gone = model.entries[this.at % model.entries.length]!;
    const who = { ...reviewer, today: model.today };
    const registration = await idOf(real, gone);
    const contest = asActor(app, who, (sql) => sql<{ id: string; facility_id: number; needs_answer: boolean }[]>`
      select * from contest_for_person(${randomUUID()}, ${real.person.id}, ${registration}, null)`);
    // what is back after a death that was none stands for itself
    if (gone.basis === 'restoration' && gone.continues !== null) return expect(await ruleOf(contest)).toBe('contest_is_of_a_choice');
    const { id, facility_id: facilityId, needs_answer: isHeard } = (await contest)[0]!;
    if (isHeard) {
      const accountId = real.registrars[real.clinics.indexOf(facilityId)]!;
      await asActor(app, { kind: 'clinic', accountId, facilityId, role: 'registrar', today: model.today }, (sql) =>
        sql`select answer_contest(${randomUUID()}, ${id}, 'admits', null, null)`);
    }
    await asActor(app, who, (sql) => sql`select decide_contest(${randomUUID()}, ${id}, 'upheld', 'მუხლი 1', 'თანხმობა არ ჩანს', 'სასამართლოში')`);
    takeBack(model, gone);
    await agree(model, real);
  }
}

/** News of a death some days ago; and later that it was an error. */
class Die implements Step {
  readonly daysAgo: number;
  constructor(daysAgo: number) { this.daysAgo = daysAgo; }
  check = (model: Readonly<Model>) => model.diedOn === null;
  toString = () => `die(${this.daysAgo})`;
  async run(model: Model, real: Real) {
    const on = later(model.today, -this.daysAgo);
    await asActor(app, { ...reviewer, today: model.today }, (sql) => sql`select record_death(${real.person.id}, ${on}, 'ცნობა 1')`);
    model.diedOn = on;
    const endOf = ({ during: { start } }: Entry) => (later(start, 1) > on ? later(start, 1) : on);
    const gone = model.entries.filter(({ during }) => during.start > on);
    const ended = model.entries.find((entry) => entry.during.start <= on && (entry.during.end === null || entry.during.end > endOf(entry)));
    model.death = { ended, gone };
    model.annulled.push(...gone.map(({ during }) => during));
    model.entries = model.entries.filter((entry) => !gone.includes(entry)).map((entry) =>
      (entry === ended ? { ...entry, during: { ...entry.during, end: endOf(entry) }, endReason: 'death' } : entry));
    await agree(model, real);
  }
}

class Live implements Step {
  check = (model: Readonly<Model>) => model.diedOn !== null;
  toString = () => 'live()';
  async run(model: Model, real: Real) {
    await asActor(app, { ...reviewer, today: model.today }, (sql) => sql`select reverse_death(${randomUUID()}, ${real.person.id}, 'შეცდომა')`);
    model.diedOn = null;
    const { ended, gone } = model.death;
    const cut = model.entries.find(({ during }) => during.start === ended?.during.start);
    if (ended && cut) restoreFrom(model, cut.during.end!, ended, ended.during.start);
    for (const entry of gone) restoreFrom(model, entry.during.start, entry, null);
    await agree(model, real);
  }
}

/** The clinic's last day is today. */
class Leave extends OfClinic implements Step {
  override check(model: Readonly<Model>) { return model.leavesOn[this.clinic] === null; }
  override toString = () => `leave(${this.clinic})`;
  async run(model: Model, real: Real) {
    const on = later(model.today, 1);
    // what begins only tomorrow, by a restoration, cannot end before it began
    if (model.entries.some((entry) => isOpen(entry) && entry.clinic === this.clinic && entry.during.start >= on)) return;
    await leave(owner, real.clinics[this.clinic]!, on);
    model.leavesOn[this.clinic] = on;
    model.entries = model.entries.map((entry) =>
      (isOpen(entry) && entry.clinic === this.clinic ? { ...entry, during: { ...entry.during, end: on }, endReason: 'facility_exit' } : entry));
    await agree(model, real);
  }
}

class MoveDay implements Step {
  readonly days: number;
  constructor(days: number) { this.days = days; }
  check = () => true;
  toString = () => `moveDay(${this.days})`;
  async run(model: Model) { model.today = later(model.today, this.days); }
}

/** A clinic takes somebody over once the law allows a change: what most is undone and contested of. */
class TakeOver extends OfClinic implements Step {
  override check(model: Readonly<Model>) { return model.diedOn === null; }
  override toString = () => `takeOver(${this.clinic})`;
  async run(model: Model, real: Real) {
    await new MoveDay(63).run(model);
    await new AtCounter(this.clinic).run(model, real);
  }
}

/** The clinic that the person was taken away from leaves, and then they undo it: they are back until that day. */
class UndoAfterItLeft implements Step {
  check = (model: Readonly<Model>) => model.diedOn === null && (lastOf(model)?.undoUntil ?? null) !== null && model.entries.length > 1
    && model.leavesOn[model.entries.at(-2)!.clinic] === null;
  toString = () => 'undoAfterItLeft()';
  async run(model: Model, real: Real) {
    await new Leave(model.entries.at(-2)!.clinic).run(model, real);
    await new Undo().run(model, real);
  }
}

/** What came back is contested where it began. */
class ContestWhatCameBack implements Step {
  check = (model: Readonly<Model>) => model.entries.some(({ continues }) => continues !== null);
  toString = () => 'contestWhatCameBack()';
  async run(model: Model, real: Real) {
    const { continues } = model.entries.find(({ continues: of }) => of !== null)!;
    await new Contest(model.entries.findIndex(({ during }) => during.start === continues)).run(model, real);
  }
}

const clinicNumber = fc.nat(2);
const steps = fc.commands([
  clinicNumber.map((clinic) => new Choose(clinic)),
  clinicNumber.map((clinic) => new AtCounter(clinic)),
  clinicNumber.map((clinic) => new TakeOver(clinic)),
  clinicNumber.map((clinic) => new TakeOver(clinic)),
  fc.constant(new Undo()),
  fc.constant(new Undo()),
  fc.constant(new UndoAfterItLeft()),
  fc.constant(new ContestWhatCameBack()),
  fc.nat(5).map((at) => new Contest(at)),
  clinicNumber.map((clinic) => new Leave(clinic)),
  fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 20, max: 90 })).map((days) => new Die(days)),
  fc.constant(new Live()),
  fc.constant(new Live()),
  // so far that a change is allowed again, or not quite
  fc.integer({ min: 57, max: 63 }).map((days) => new MoveDay(days)),
  fc.integer({ min: 1, max: 4 }).map((days) => new MoveDay(days)),
], { maxCommands: 30, size: 'max' });

it('whatever is undone, contested, left or died of, the laws hold, and nobody is locked out who should not be', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 800 }), steps, async (day, commands) => {
    const clinics = [await aClinic(owner), await aClinic(owner), await aClinic(owner)];
    const registrars = await Promise.all(clinics.map((facilityId) => anAccount(owner, { facilityId })));
    const model: Model = { today: later('2023-11-01', day), entries: [], leavesOn: [null, null, null], annulled: [], diedOn: null,
      death: { ended: undefined, gone: [] } };
    const real = { person: await aSignedInPerson(owner), clinics, registrars };
    await fc.asyncModelRun(() => ({ model, real }), commands);
  }), { numRuns: 150 });
  // the sequences went where the rules are hard
  expect(came.restored).toBeGreaterThan(10);
  expect(came.restoredUntilItLeft).toBeGreaterThan(0);
  expect(came.annulledWithWhatContinuedIt).toBeGreaterThan(0);
});
