import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '#db/tests/database.ts';
import type { AnyoneActor } from '#lib/kernel/actor.ts';
import { clinicById, clinicSearch, clinicsNearby, regionsAndMunicipalities, searchClinics, type Taking } from './index.ts';

const { owner } = await freshDatabase();
const anyone: AnyoneActor = { kind: 'anyone', today: null };
const week = ['09:00-18:00', '09:00-18:00', '09:00-18:00', '09:00-18:00', '09:00-18:00', null, null];

type Sample = { ka: string; en: string; place: string; during?: string; scope?: string[] };

async function aClinic({ ka, en, place, during = '[2020-01-01,)', scope = ['primary_care'] }: Sample): Promise<number> {
  const [row] = await owner<{ id: number }[]>`
    insert into facilities (provider_id, name_ka, name_en, municipality_code, address_ka, address_en, phone, opening_hours, latitude, longitude)
    select id, ${ka}, ${en}, ${place}, 'ქუჩა 1', 'Street 1', '+995322000000', ${week}, 42, 44 from providers returning id`;
  const id = row!.id;
  await owner`
    insert into participations (facility_id, during, scope, end_reason, declaration_id)
    values (${id}, ${during}, ${scope}, ${during.endsWith(',)') ? null : 'withdrawal'}, carry_over(${id}, lower(${during}::daterange)))`;
  return id;
}

const search = async (params: Record<string, string>) => searchClinics(anyone, clinicSearch.parse(params));
const namesFound = async (params: Record<string, string>) => (await search(params)).clinics.map(({ name }) => name.en);
const ids: Record<string, number> = {};

beforeAll(async () => {
  await owner`insert into regions values ('GE-TB', 'თბილისი', 'Tbilisi'), ('GE-IM', 'იმერეთი', 'Imereti')`;
  await owner`insert into municipalities values ('vake', 'GE-TB', 'ვაკე', 'Vake', 1, 41.7, 44.7), ('kutaisi', 'GE-IM', 'ქუთაისი', 'Kutaisi', 1, 42.2, 42.7)`;
  await owner`insert into providers (identification_code, name_ka, name_en) values ('000000001', 'მიმწოდებელი', 'Provider')`;
  ids.lavender = await aClinic({ ka: 'პოლიკლინიკა „ლავანდა“', en: 'Lavanda Polyclinic', place: 'vake' });
  ids.hawthorn = await aClinic({ ka: 'ამბულატორია „კუნელი“', en: 'Kuneli Outpatient Clinic', place: 'kutaisi' });
  ids.left = await aClinic({ ka: 'პოლიკლინიკა „ლავანდა“ ძველი', en: 'Old Lavanda', place: 'vake', during: '[2020-01-01,2021-01-01)' });
  ids.hospital = await aClinic({ ka: 'ჰოსპიტალი „ლავანდა“', en: 'Lavanda Hospital', place: 'vake', scope: ['childbirth'] });
});

describe('a clinic is found', () => {
  test.each([
    ['in Georgian', 'ლავანდა'],
    ['in Latin letters', 'Lavanda'],
    ['with a mistake in Georgian', 'ლავენდა'],
    ['with a mistake in Latin letters', 'lavnda'],
    ['by the beginning of its name', 'ლავ'],
  ])('%s', async (_how, q) => {
    expect(await namesFound({ q })).toEqual(['Lavanda Polyclinic']);
  });

  test('by its region, and by its municipality whatever the region says', async () => {
    expect(await namesFound({ region: 'GE-IM' })).toEqual(['Kuneli Outpatient Clinic']);
    expect(await namesFound({ region: 'GE-IM', municipality: 'vake' })).toEqual(['Lavanda Polyclinic']);
  });

  test('by an address that was altered, as far as it makes sense', async () => {
    expect(await namesFound({ region: 'nonsense', page: '-7', q: '  kuneli ' })).toEqual(['Kuneli Outpatient Clinic']);
  });

  test('only while it takes part with primary care', async () => {
    expect(await namesFound({})).toEqual(['Kuneli Outpatient Clinic', 'Lavanda Polyclinic']);
    expect(await namesFound({ q: 'ძაღლი' })).toEqual([]);
  });
});

test('a clinic that is suspended is found, and says so until which day', async () => {
  await owner`insert into suspensions (facility_id, during, reason, act_number)
    values (${ids.hawthorn!}, daterange(today() - 1, '2999-01-01'), 'reason', 'act')`;
  const [clinic] = (await search({ q: 'kuneli' })).clinics;
  expect(clinic?.taking).toEqual({ state: 'suspended' });
  expect(await clinicById(anyone, ids.hawthorn!)).toMatchObject({ taking: { state: 'suspended' }, suspendedUntil: '2998-12-31' });
});

test('a facility has a page while it takes part, and afterwards', async () => {
  expect(await clinicById(anyone, ids.lavender!)).toMatchObject({ takesPartSince: '2020-01-01', tookPartUntil: null, openingHours: week });
  expect(await clinicById(anyone, ids.left!)).toMatchObject({ takesPartSince: null, tookPartUntil: '2020-12-31' });
  expect(await clinicById(anyone, ids.hospital!)).toMatchObject({ takesPartSince: null, tookPartUntil: null });
  expect(await clinicById(anyone, 999_999)).toBeNull();
});

describe('whether a clinic takes new people', () => {
  const standings: [string, (id: number) => Promise<unknown>, Taking][] = [
    ['as many as come', async () => {}, { state: 'open', freePlaces: null }],
    ['so many as are left', (id) => limit(id, 10, { taken: 3, offered: 2 }), { state: 'open', freePlaces: 5 }],
    ['none, its list being full', (id) => limit(id, 5, { taken: 4, offered: 1 }), { state: 'full', waiting: 0 }],
    ['none, having said less than it has', (id) => limit(id, 2, { taken: 4, offered: 0 }), { state: 'full', waiting: 0 }],
    ['none, by its own word', (id) => owner`update places set takes_new = false where facility_id = ${id}`, { state: 'takesNoNew' }],
    ['none, its licence having run out', (id) => licence(id, '2020-06-01'), { state: 'licenceExpired' }],
    ['as many as come, the licence lasting', (id) => licence(id, '2999-01-01'), { state: 'open', freePlaces: null }],
    ['none, suspended', (id) => owner`insert into suspensions (facility_id, during, reason, act_number)
      values (${id}, daterange(today(), null), 'reason', 'act')`, { state: 'suspended' }],
    ['none, leaving', (id) => owner`update participations set during = daterange(lower(during), '2999-01-01'), end_reason = 'closure'
      where facility_id = ${id}`, { state: 'leaving', leavesOn: '2999-01-01' }],
    ['as many as come, changing its list of services', async (id) => {
      await owner`update participations set during = daterange(lower(during), '2999-01-01'), end_reason = 'scope_change' where facility_id = ${id}`;
      await owner`insert into participations (facility_id, during, scope, declaration_id)
        values (${id}, '[2999-01-01,)', '{primary_care,oncology}', carry_over(${id}, '2999-01-01'))`;
    }, { state: 'open', freePlaces: null }],
  ];

  test.each(standings)('%s', async (how, change, taking) => {
    const id = await aClinic({ ka: `პოლიკლინიკა „ტყემალი“ ${how}`, en: 'Tkemali', place: 'vake' });
    await change(id);
    const { clinics } = await search({ q: 'ტყემალი', municipality: 'vake' });
    expect(clinics.find((clinic) => clinic.id === id)?.taking).toEqual(taking);
    expect((await clinicById(anyone, id))?.taking).toEqual(taking);
    const free = await search({ q: 'ტყემალი', municipality: 'vake', free: '1' });
    expect(free.clinics.some((clinic) => clinic.id === id)).toBe(taking.state === 'open');
    expect((await clinicsNearby(anyone, ids.lavender!, 100)).some((clinic) => clinic.id === id)).toBe(taking.state === 'open');
  });

  const limit = (id: number, capacity: number, { taken, offered }: { taken: number; offered: number }) =>
    owner`update places set capacity = ${capacity}, taken = ${taken}, offered = ${offered}, ceiling = ${Math.max(capacity, taken + offered)}
      where facility_id = ${id}`;
  const licence = (id: number, expiresOn: string) => owner`
    insert into licences (facility_id, declaration_id, number, issued_on, expires_on)
    select facility_id, declaration_id, 'ლ-1', '2020-01-01', ${expiresOn} from participations where facility_id = ${id}`;
});

test('near a clinic, those with free places come by their distance, and not itself', async () => {
  const at = (id: number, latitude: number, longitude: number) =>
    owner`update facilities set latitude = ${latitude}, longitude = ${longitude} where id = ${id}`;
  const [here, near, far] = [await aClinic({ ka: 'აქ', en: 'Here', place: 'vake' }), await aClinic({ ka: 'ახლოს', en: 'Near', place: 'vake' }),
    await aClinic({ ka: 'შორს', en: 'Far', place: 'kutaisi' })];
  await Promise.all([at(here, 43.9, 39.1), at(near, 43.9, 39.2), at(far, 42.9, 39.1)]);
  const found = await clinicsNearby(anyone, here, 2);
  expect(found.map(({ id }) => id)).toEqual([near, far]);
  // a degree of longitude at 43.9° north is 80.2 km, one of latitude 110.6 to 111.7
  expect(found.map(({ kilometres }) => Math.round(kilometres))).toEqual([8, 111]);
});

test('regions hold their municipalities, in the order of the alphabet', async () => {
  const regions = await regionsAndMunicipalities(anyone, 'ka');
  expect(regions.map(({ name, municipalities }) => [name.ka, municipalities.map(({ code }) => code)]))
    .toEqual([['თბილისი', ['vake']], ['იმერეთი', ['kutaisi']]]);
});

test('twenty clinics a page, and a page too far is the last one', async () => {
  for (let i = 0; i < 21; i++) await aClinic({ ka: `ამბულატორია „მაყვალი“ ${i}`, en: `Maqvali ${i}`, place: 'kutaisi' });
  const [first, last] = [await search({ q: 'მაყვალი' }), await search({ q: 'მაყვალი', page: '9' })];
  expect([first.total, first.pages, first.clinics.length]).toEqual([21, 2, 20]);
  expect([last.page, last.clinics.length]).toEqual([2, 1]);
});
