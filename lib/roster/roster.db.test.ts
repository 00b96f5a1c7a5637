import { beforeAll, describe, expect, it } from 'vitest';
import { aClinic, anAccount, aPerson, aRegistration } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { asNewborn } from '#db/tests/family-builders.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { rosterOf, sharingLimits } from './index.ts';

const { owner } = await freshDatabase();

let ours: number;
let theirs: number;
let manager: ClinicActor;

async function registered(facilityId: number, givenName: string, familyName: string, from: string, to: string | null = null) {
  const person = await aPerson(owner, { givenName, familyName });
  const accountId = await anAccount(owner, { personId: person.id });
  await aRegistration(owner, { personId: person.id, facilityId, accountId, from, to });
  return person;
}

const namesIn = async (q: string, today = '2026-11-21') =>
  (await rosterOf({ ...manager, today }, { q, page: 1 })).people.map(({ givenName, familyName }) => `${givenName} ${familyName}`);

beforeAll(async () => {
  [ours, theirs] = [await aClinic(owner), await aClinic(owner)];
  const accountId = await anAccount(owner, { facilityId: ours, role: 'manager' });
  manager = { kind: 'clinic', accountId, facilityId: ours, role: 'manager', sessionId: '', name: 'ნანა ბერიძე', today: '2026-11-21' };
  await registered(ours, 'ქეთევან', 'ჟღენტი', '2026-01-05');
  await registered(ours, 'გიორგი', 'ჩხეიძე', '2026-03-05');
  await registered(ours, 'გიორგი', 'ბერიძე', '2026-02-05');
  await registered(ours, 'თამარ', 'წასული', '2026-01-05', '2026-04-01');
  await registered(theirs, 'ლევან', 'სხვისი', '2026-01-05');
});

describe('the roster of a clinic', () => {
  it('shows those registered today and nobody else, the latest first', async () => {
    expect(await namesIn('')).toEqual(['გიორგი ჩხეიძე', 'გიორგი ბერიძე', 'ქეთევან ჟღენტი']);
    expect((await rosterOf(manager, { q: '', page: 1 })).total).toBe(3);
  });

  it('goes by the day', async () => {
    expect((await namesIn('', '2026-02-05')).sort()).toEqual(['გიორგი ბერიძე', 'თამარ წასული', 'ქეთევან ჟღენტი']);
  });

  it('tells no more of a person than tells them apart', async () => {
    const nana = await registered(ours, 'ნანა', 'კერესელიძე', '2026-05-01');
    const [row] = (await rosterOf(manager, { q: 'კერესელიძე', page: 1 })).people;
    expect(Object.keys(row!).sort()).toEqual(['id', ...sharingLimits.roster].sort());
    expect(row).toEqual({
      id: nana.id, givenName: 'ნანა', familyName: 'კერესელიძე', birthYear: 1988, registeredSince: '2026-05-01',
      maskedNumber: `00•••••••${nana.personalNumber.slice(-2)}`,
    });
  });

  it('has a newborn by the number of the birth certificate', async () => {
    const child = await registered(ours, 'ანა', 'ფოცხვერაშვილი', '2026-05-01');
    await asNewborn(owner, child, 'AB123477');
    const [row] = (await rosterOf(manager, { q: 'ფოცხვერაშვილი', page: 1 })).people;
    expect(row).toMatchObject({ id: child.id, maskedNumber: 'AB•••••••77' });
  });

  it.each([
    ['ჟღენტი', ['ქეთევან ჟღენტი']],
    ['Zhghenti', ['ქეთევან ჟღენტი']],
    ['CHKHEIDZE', ['გიორგი ჩხეიძე']],
    ['გიორ', ['გიორგი ბერიძე', 'გიორგი ჩხეიძე']],
    ['beri gio', ['გიორგი ბერიძე']],
    ['ეიძე', []],
    ['%', []],
    ['_', []],
    ['სხვისი', []],
    ['წასული', []],
  ])('finds by the beginnings of names: %s', async (q, names) => {
    expect(await namesIn(q)).toEqual(names);
  });

  it('keeps the count when the page is past the end', async () => {
    const { people, total } = await rosterOf(manager, { q: 'გიორგი', page: 9 });
    expect([people, total]).toEqual([[], 2]);
  });

  it('writes down who was on it, once for each person and day', async () => {
    const listed = await registered(ours, 'ლია', 'ხარაზი', '2026-05-01');
    for (const today of ['2026-11-21', '2026-11-21', '2026-11-22']) await rosterOf({ ...manager, today }, { q: 'ხარაზი', page: 1 });
    const lines = await owner`select act, account_id, facility_id, detail from journal where person_id = ${listed.id} order by id`;
    const line = (on: string) =>
      ({ act: 'roster.listed', account_id: manager.accountId, facility_id: ours, detail: { where: 'roster', role: 'manager', on } });
    expect([...lines]).toEqual([line('2026-11-21'), line('2026-11-22')]);
  });

  it('writes down nobody who was not on the page', async () => {
    const unseen = await registered(ours, 'ეკა', 'ჭყონია', '2026-05-01');
    await rosterOf(manager, { q: 'ჩხეიძე', page: 1 });
    expect(await owner`select from journal where person_id = ${unseen.id}`).toHaveLength(0);
  });
});
