import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aClinic, anAccount, aPerson, aRegistration } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { asNewborn } from '#db/tests/family-builders.ts';
import type { AgencyActor, ClinicActor } from '#lib/kernel/actor.ts';
import { clinicSignalsQuery, shareOf, signalRowsPageSize, signals, signalsOfClinic, signalsOfClinics, signalsQuery, type Signal } from '#lib/roster/index.ts';

testSettings();
const { owner } = await freshDatabase();

const today = '2026-11-20';
let reviewer: AgencyActor;
let busy: number;
let quiet: number;

const aReviewer = async (): Promise<AgencyActor> =>
  ({ kind: 'agency', accountId: await anAccount(owner), role: 'reviewer', sessionId: '', name: 'ნანა ბერიძე', today });

/** Registrations of a clinic, as made at its counter at a time of a day; of whom, in their order. */
async function registered(facilityId: number, count: number, { on = '2026-11-18', time = '12:00', contested = 0 } = {}): Promise<string[]> {
  const registrar = await anAccount(owner, { facilityId });
  const people: string[] = [];
  for (let i = 0; i < count; i++) {
    const { id: personId } = await aPerson(owner);
    const id = await aRegistration(owner, { personId, facilityId, accountId: registrar, from: on });
    await owner.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update registrations set made_by = 'clinic', started_at = (${`${on} ${time}`}::timestamp + ${i * 11} * interval '1 minute') at time zone 'Asia/Tbilisi' where id = ${id}`;
    });
    if (i < contested) await owner`
      insert into contests (number, person_id, facility_id, registration_id, ground, way, due_on, needs_answer, proof)
      values (${randomUUID()}, ${personId}, ${facilityId}, ${id}, 'no_consent', 'portal', '2026-12-01', true, 'form')`;
    people.push(personId);
  }
  return people;
}

const list = (asked: object = {}) => signalsOfClinics(reviewer, signalsQuery.parse(asked));
const ofClinic = (facilityId: number, asked: object = {}, actor = reviewer) => signalsOfClinic(actor, clinicSignalsQuery.parse({ facilityId, ...asked }));

beforeAll(async () => {
  reviewer = await aReviewer();
  [busy, quiet] = [await aClinic(owner, { name: 'ა' }), await aClinic(owner, { name: 'ბ' })];
  await registered(busy, 12, { contested: 3 });
  await registered(busy, 8, { time: '20:00', on: '2026-11-11' });
  await registered(quiet, 3, { contested: 2 });
});

describe('figures and rows', () => {
  it.each(signals)('agree: %s', async (signal: Signal) => {
    for (const facility of [busy, quiet]) {
      const clinic = await ofClinic(facility, { rows: signal });
      expect(clinic!.rows!.total).toBe(clinic!.figures[signal].shown);
      expect(clinic!.rows!.rows).toHaveLength(clinic!.figures[signal].shown);
      const listed = (await list()).clinics.find(({ id }) => id === facility)!;
      expect([listed.figures, listed.total]).toEqual([clinic!.figures, clinic!.total]);
    }
  });

  it('are those of the made data', async () => {
    const clinic = await ofClinic(busy);
    expect(clinic!.total).toBe(20);
    expect(clinic!.figures).toMatchObject({ contested: { of: 20, shown: 3 }, outOfHours: { of: 20, shown: 8 }, burst: { of: 20, shown: 0 }, firstDay: { of: 0, shown: 0 } });
  });

  it('are of the months that are asked for, today included', async () => {
    const clinic = await aClinic(owner);
    for (const on of ['2026-05-19', '2026-05-20', '2026-10-20', today]) await registered(clinic, 1, { on });
    const totals = [];
    for (const months of [1, 6, 12, 'wrong']) totals.push((await ofClinic(clinic, { months }))!.total);
    expect(totals).toEqual([2, 3, 4, 3]);
    expect(await ofClinic(clinic)).toMatchObject({ first: '2026-05-20', last: today });
  });

  it('are spread over the weeks without a gap', async () => {
    const { weeks, total } = (await ofClinic(busy, { months: 1 }))!;
    expect(weeks.map(({ from }) => from)).toEqual(['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16']);
    expect([weeks.map(({ count }) => count), total]).toEqual([[0, 0, 0, 8, 12], 20]);
  });
});

describe('the list', () => {
  it('puts the largest share first, and those with too few for a share after them', async () => {
    const sorted = (await list({ sort: 'contested' })).clinics.map(({ id }) => id);
    expect(sorted.indexOf(busy)).toBeLessThan(sorted.indexOf(quiet));
    expect((await list({ sort: 'total' })).clinics[0]).toMatchObject({ id: busy, total: 20 });
  });

  it('works out a share from ten on', () => {
    expect([shareOf({ of: 9, shown: 9 }), shareOf({ of: 10, shown: 1 }), shareOf({ of: 0, shown: 0 })]).toEqual([null, 0.1, null]);
  });

  it('reads an address that was altered as far as it makes sense', () => {
    expect(signalsQuery.parse({ months: '7', sort: 'name; drop', page: '-1' })).toEqual({ months: 6, sort: 'contested', page: 1 });
    expect(clinicSignalsQuery.safeParse({ facilityId: 'x' }).success).toBe(false);
  });
});

describe('who looked', () => {
  it('is written for each person whose row was opened, and for nobody while none is', async () => {
    const looker = await aReviewer();
    const looks = () => owner`select act, actor, person_id, about_facility_id, detail - 'role' as detail from journal where account_id = ${looker.accountId} order by person_id`;
    await signalsOfClinics(looker, signalsQuery.parse({}));
    await ofClinic(busy, {}, looker);
    expect(await looks()).toHaveLength(0);
    await ofClinic(busy, { rows: 'contested' }, looker);
    const contested = await owner<{ person_id: string }[]>`select person_id from contests where facility_id = ${busy} order by person_id`;
    expect([...await looks()]).toEqual(contested.map(({ person_id }) => ({
      act: 'person.viewed', actor: 'agency', person_id, about_facility_id: busy, detail: { where: 'signals', purpose: 'audit', signal: 'contested' },
    })));
  });

  it('is of the page that was opened alone', async () => {
    const [clinic, looker] = [await aClinic(owner), await aReviewer()];
    const people = await registered(clinic, signalRowsPageSize + 1, { contested: signalRowsPageSize + 1, time: '01:00' });
    const second = await ofClinic(clinic, { rows: 'contested', page: 2 }, looker);
    expect([second!.rows!.total, second!.rows!.rows.length]).toEqual([people.length, 1]);
    const looks = await owner<{ person_id: string }[]>`select person_id from journal where account_id = ${looker.accountId}`;
    // the latest first, so the last page has the first one
    expect(looks.map(({ person_id }) => person_id)).toEqual([people[0]]);
  });

  it('shows of a person their name and as much of a number as tells them apart', async () => {
    const { rows } = (await ofClinic(quiet, { rows: 'contested' }))!.rows!;
    expect(rows[0]).toMatchObject({ givenName: 'ნინო', familyName: 'ბერიძე', madeBy: 'clinic', registrar: 'ნანა ბერიძე', annulled: null });
    expect(rows[0]!.maskedNumber).toMatch(/^00•{7}\d\d$/);
  });

  it('shows of a newborn as much of the birth certificate', async () => {
    const clinic = await aClinic(owner);
    const [child] = await registered(clinic, 1, { contested: 1 });
    await asNewborn(owner, { id: child! }, 'AB123488');
    const { rows } = (await ofClinic(clinic, { rows: 'contested' }))!.rows!;
    expect(rows.map(({ maskedNumber }) => maskedNumber)).toEqual(['AB•••••••88']);
  });

  it('is nobody of a clinic', async () => {
    const accountId = await anAccount(owner, { facilityId: busy, role: 'manager' });
    const manager: ClinicActor = { kind: 'clinic', accountId, facilityId: busy, role: 'manager', sessionId: '', name: '', today };
    await expect(ofClinic(busy, {}, manager as unknown as AgencyActor)).rejects.toThrow();
    await expect(signalsOfClinics(manager as unknown as AgencyActor, signalsQuery.parse({}))).rejects.toThrow();
  });

  it('finds no facility that is not there', async () => {
    expect(await ofClinic(999_999)).toBeNull();
  });
});
