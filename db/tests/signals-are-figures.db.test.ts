import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { annul } from './annul.ts';
import { asActor, codeOf, type Who } from './as-role.ts';
import { aClinic, anAccount, aPerson, aRegistration, type Day } from './builders.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
const reviewer: Who = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer', today: '2026-11-20' };

type Line = Record<'registration_id' | 'person_id', string> & Record<
  'contested' | 'undone' | 'first_day' | 'shared_phone' | 'out_of_hours' | 'burst' | 'same_scan', boolean | null>;
type Made = { at?: number; personId?: string; phone?: string | null; on?: Day; to?: Day; time?: string; by?: string; madeBy?: string };

const lines = (facility: number | null, from = '2026-05-20', until = '2026-11-21', who = reviewer): Promise<Line[]> =>
  asActor(app, who, (sql) => sql<Line[]>`select * from signal_lines(${facility}, ${from}, ${until}) order by started_at, registration_id`);

/** What a signal says of each of a clinic's registrations, in the order in which they were made. */
const said = async (facility: number, signal: keyof Line): Promise<unknown[]> => (await lines(facility)).map((line) => line[signal]);

/** A registration as it was made at some time of some day, past the triggers by which nobody could make it so. */
async function made(facility: number, { personId, phone, on = '2026-11-18', to, time = '12:00', by, madeBy = 'clinic' }: Made = {}) {
  const person = personId ?? (await aPerson(owner, phone === undefined ? {} : { phone })).id;
  const account = by ?? await anAccount(owner, { facilityId: facility });
  const id = await aRegistration(owner, { personId: person, facilityId: facility, accountId: account, from: on, to: to ?? null });
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update registrations set made_by = ${madeBy}, started_at = (${`${on} ${time}`}::timestamp at time zone 'Asia/Tbilisi') where id = ${id}`;
  });
  return { id, person, account };
}

async function scanned(registration: { id: string; person: string; account: string }, facility: number, sha256: string): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    const [scan] = await sql<{ id: string }[]>`
      insert into consent_scans (facility_id, person_id, file_name, media_type, size, sha256, store, scan, added_by)
      values (${facility}, ${registration.person}, 'f.png', 'image/png', 9, ${sha256}, 'database', 'clean', ${registration.account}) returning id`;
    await sql`update consents set proof = 'form', form_series = 'აა', form_number = ${randomBytes(3).readUIntBE(0, 3) + 1}, scan_id = ${scan!.id}
      where registration_id = ${registration.id}`;
  });
}

const guards = (guardian: string, ward: string) => owner`
  insert into guardianships (guardian_id, ward_id, scope, document_number, during) values (${guardian}, ${ward}, 'parent', '1', '[2010-01-01,2020-01-01)')`;

describe('the period', () => {
  it('has its first day, and not the day after its last', async () => {
    const clinic = await aClinic(owner);
    for (const on of ['2026-05-19', '2026-05-20', '2026-11-20', '2026-11-21']) await made(clinic, { on });
    expect((await lines(clinic)).length).toBe(2);
  });

  it('has what was chosen, also what was annulled since; not what a succession or the agency made', async () => {
    const clinic = await aClinic(owner);
    const gone = await made(clinic);
    await annul(owner, gone.id, gone.account);
    await made(clinic);
    await aRegistration(owner, { personId: (await aPerson(owner)).id, facilityId: clinic, accountId: gone.account, from: '2026-11-18', basis: 'agency_correction' });
    expect(await said(clinic, 'contested')).toEqual([false, false]);
  });

  it('is of one clinic, or of all', async () => {
    const clinic = await aClinic(owner);
    await made(clinic);
    const all = await lines(null);
    expect(all.filter((line) => (line as unknown as { facility_id: number }).facility_id === clinic)).toEqual(await lines(clinic));
    expect(all.length).toBeGreaterThan(1);
  });
});

describe('contested', () => {
  it('are those that somebody said they did not agree to, also once decided; a family\'s dispute is not', async () => {
    const clinic = await aClinic(owner);
    const [contested, objected] = [await made(clinic, { time: '10:00' }), await made(clinic, { time: '11:00' })];
    await made(clinic, { time: '12:00' });
    for (const [{ id, person }, ground] of [[contested, 'no_consent'], [objected, 'guardian_objects']] as const)
      await owner`insert into contests (number, person_id, facility_id, registration_id, ground, way, due_on, needs_answer, proof)
        values (${randomUUID()}, ${person}, ${clinic}, ${id}, ${ground}, 'portal', '2026-12-01', true, 'form')`;
    expect(await said(clinic, 'contested')).toEqual([true, false, false]);
    await owner.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update contests set annulled_registration_id = registration_id, registration_id = null where registration_id = ${contested.id}`;
    });
    await annul(owner, contested.id, contested.account, { annulment_basis: 'contest' });
    expect(await said(clinic, 'contested')).toEqual([true, false, false]);
  });
});

describe('undone', () => {
  it('are those made at the counter that the person undid, and it speaks of no other', async () => {
    const clinic = await aClinic(owner);
    const [undone, otherwise] = [await made(clinic, { time: '10:00' }), await made(clinic, { time: '11:00' })];
    await made(clinic, { time: '12:00' });
    await made(clinic, { time: '13:00', madeBy: 'person' });
    await annul(owner, undone.id, undone.account, { annulment_basis: 'undo' });
    await annul(owner, otherwise.id, otherwise.account, { annulment_basis: 'contest' });
    expect(await said(clinic, 'undone')).toEqual([true, false, false, null]);
  });
});

describe('changed on the first possible day', () => {
  it.each([
    ['the window\'s end, the first day after it', '2026-10-18', true],
    ['a day later', '2026-10-19', false],
    ['long after', '2026-11-18', false],
  ])('%s', async (_, on, expected) => {
    const [before, clinic] = [await aClinic(owner), await aClinic(owner)];
    const { person } = await made(before, { on: '2026-08-18', to: on });
    await made(clinic, { personId: person, on });
    expect(await said(clinic, 'first_day')).toEqual([expected]);
  });

  it('is measured in calendar months: from 31 December on 28 February', async () => {
    const [before, clinic] = [await aClinic(owner), await aClinic(owner)];
    const { person } = await made(before, { on: '2025-12-31', to: '2026-02-28' });
    await made(clinic, { personId: person, on: '2026-02-28' });
    expect((await lines(clinic, '2026-01-01')).map((line) => line.first_day)).toEqual([true]);
  });

  it('does not speak of a first registration, of a return to the same clinic, or of one who had to leave', async () => {
    const [before, clinic] = [await aClinic(owner), await aClinic(owner)];
    await made(clinic, { time: '09:30' });
    const back = await made(clinic, { on: '2026-08-18', to: '2026-10-18' });
    await made(clinic, { personId: back.person, on: '2026-10-18' });
    const left = await made(before, { on: '2026-08-18' });
    await owner.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update registrations set during = '[2026-08-18,2026-10-18)', end_reason = 'facility_exit', exit_on = '2026-10-18',
        ended_by = started_by, ended_at = now() where id = ${left.id}`;
    });
    await aRegistration(owner, { personId: left.person, facilityId: clinic, accountId: left.account, from: '2026-10-18', basis: 'facility_exit', exited: left.id });
    expect(await said(clinic, 'first_day')).toEqual([null, null, null, null]);
  });
});

describe('on one phone', () => {
  it('are three who registered with one clinic and are no family; two are not, and whoever has none is not spoken of', async () => {
    const clinic = await aClinic(owner);
    const [three, two] = ['+995555000301', '+995555000201'];
    for (const phone of [three, three, three, two, two, null]) await made(clinic, { phone });
    const found = (await said(clinic, 'shared_phone')).sort();
    expect(found).toEqual([false, false, null, true, true, true].sort());
  });

  it('are not a family, also of today\'s adults and through somebody who is registered elsewhere', async () => {
    const clinic = await aClinic(owner);
    const phone = '+995555000401';
    const [mother, father] = [await aPerson(owner, { phone }), await aPerson(owner, { phone })];
    const children = [await aPerson(owner, { phone }), await aPerson(owner, { phone })];
    await guards(mother.id, children[0]!.id);
    await guards(father.id, children[0]!.id);
    await guards(mother.id, children[1]!.id);
    for (const { id } of [father, ...children]) await made(clinic, { personId: id });
    expect(await said(clinic, 'shared_phone')).toEqual([false, false, false]);
    await made(clinic, { phone });
    expect(await said(clinic, 'shared_phone')).toEqual([true, true, true, true]);
  });

  it('are of one clinic: the same phone at another is another\'s', async () => {
    const [clinic, other] = [await aClinic(owner), await aClinic(owner)];
    const phone = '+995555000501';
    for (const at of [clinic, clinic, other]) await made(at, { phone });
    expect([await said(clinic, 'shared_phone'), await said(other, 'shared_phone')]).toEqual([[false, false], [false]]);
  });

  it('are one family only when all of them are', async () => {
    const [a, b, c, alone] = await Promise.all([1, 2, 3, 4].map(() => aPerson(owner)));
    await guards(a!.id, b!.id);
    await guards(a!.id, c!.id);
    const family = async (...members: string[]) => (await owner<{ is: boolean }[]>`select are_one_family(${members}::uuid[]) as is`)[0]!.is;
    expect([await family(b!.id, c!.id, a!.id), await family(b!.id, c!.id), await family(b!.id, alone!.id), await family(alone!.id)]).toEqual([true, true, false, true]);
  });
});

describe('outside opening hours', () => {
  // the builders' clinics are open from 9 to 18
  it.each([
    ['08:59:59', false], ['09:00:00', true], ['17:59:59', true], ['18:00:00', false],
  ])('at %s: open is %s', async (time, isOpen) => {
    const clinic = await aClinic(owner);
    await made(clinic, { time });
    expect(await said(clinic, 'out_of_hours')).toEqual([!isOpen]);
  });

  it('is by the day of the week in Tbilisi, and a closed day has no hours', async () => {
    // 22 November 2026 is a Sunday
    const open = async (at: string) => (await owner<{ is: boolean }[]>`
      select was_open(array['09:00-18:00', '00:00-24:00', '09:00-18:00', '09:00-18:00', '09:00-18:00', '10:00-14:00', null], ${at}::timestamptz) as is`)[0]!.is;
    expect([await open('2026-11-22 12:00+04'), await open('2026-11-21 09:59+04'), await open('2026-11-21 10:00+04'),
      await open('2026-11-23 20:30+00'), await open('2026-11-24 19:59+00'), await open('2026-11-24 20:00+00')])
      .toEqual([false, false, true, true, true, false]);
  });

  it('speaks of what was made at the counter alone: whoever registers at home does so at night too', async () => {
    const clinic = await aClinic(owner);
    for (const madeBy of ['person', 'guardian']) await made(clinic, { madeBy, time: '03:00' });
    expect(await said(clinic, 'out_of_hours')).toEqual([null, null]);
  });
});

describe('in a burst', () => {
  const burst = async (times: string[], madeBy = 'clinic') => {
    const clinic = await aClinic(owner);
    const by = await anAccount(owner, { facilityId: clinic });
    for (const time of times) await made(clinic, { time, by, madeBy });
    return said(clinic, 'burst');
  };

  it('are five by one account within ten minutes, the first and the last included', async () => {
    expect(await burst(['12:00:00', '12:02:00', '12:04:00', '12:06:00', '12:10:00'])).toEqual([true, true, true, true, true]);
  });

  it('are not four, nor five in a second more', async () => {
    expect(await burst(['12:00', '12:01', '12:02', '12:03'])).toEqual([false, false, false, false]);
    expect(await burst(['12:00:00', '12:02:00', '12:04:00', '12:06:00', '12:10:01'])).toEqual([false, false, false, false, false]);
  });

  it('are those alone that lie within some ten minutes with four others', async () => {
    expect(await burst(['11:49', '12:00', '12:01', '12:02', '12:03', '12:04', '12:14', '12:30']))
      .toEqual([false, true, true, true, true, true, false, false]);
  });

  it('are of one account, and not of those who register themselves', async () => {
    const clinic = await aClinic(owner);
    for (let i = 0; i < 5; i++) await made(clinic, { time: `12:0${i}` });
    expect(await said(clinic, 'burst')).toEqual([false, false, false, false, false]);
    expect(await burst(['12:00', '12:01', '12:02', '12:03', '12:04'], 'person')).toEqual([null, null, null, null, null]);
  });
});

describe('on one scan', () => {
  it('are those whose very file proves another consent too, at whichever clinic', async () => {
    const [clinic, other] = [await aClinic(owner), await aClinic(owner)];
    const [twice, once] = ['a'.repeat(64), 'b'.repeat(64)];
    await scanned(await made(clinic, { time: '10:00' }), clinic, twice);
    await scanned(await made(clinic, { time: '11:00' }), clinic, once);
    await made(clinic, { time: '12:00' });
    await scanned(await made(other), other, twice);
    expect([await said(clinic, 'same_scan'), await said(other, 'same_scan')]).toEqual([[true, false, null], [true]]);
  });

  it('are not those whose file was sent twice and used once', async () => {
    const clinic = await aClinic(owner);
    const registration = await made(clinic);
    await scanned(registration, clinic, 'c'.repeat(64));
    await owner`insert into consent_scans (facility_id, person_id, file_name, media_type, size, sha256, store, scan, added_by)
      values (${clinic}, ${registration.person}, 'f.png', 'image/png', 9, ${'c'.repeat(64)}, 'database', 'clean', ${registration.account})`;
    expect(await said(clinic, 'same_scan')).toEqual([false]);
  });
});

describe('who sees signals', () => {
  it('is the agency, its auditors too, and nobody else', async () => {
    const clinic = await aClinic(owner);
    await made(clinic);
    const person = await aPerson(owner);
    const whos: Who[] = [
      { kind: 'anyone' }, { kind: 'person', personId: person.id, accountId: await anAccount(owner, { personId: person.id }) },
      { kind: 'clinic', facilityId: clinic, role: 'manager', accountId: await anAccount(owner, { facilityId: clinic, role: 'manager' }) },
    ];
    for (const who of whos) expect(await codeOf(lines(clinic, '2026-05-20', '2026-11-21', who))).toBe('42501');
    expect(await lines(clinic, '2026-05-20', '2026-11-21', { ...reviewer, role: 'auditor' })).toHaveLength(1);
  });
});
