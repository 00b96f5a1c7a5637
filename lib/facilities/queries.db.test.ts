import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '#db/tests/database.ts';
import type { AnyoneActor } from '#lib/kernel/actor.ts';
import { clinicById, clinicSearch, regionsAndMunicipalities, searchClinics } from './index.ts';

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
    insert into participations (facility_id, during, scope, end_reason)
    values (${id}, ${during}, ${scope}, ${during.endsWith(',)') ? null : 'withdrawal'})`;
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
  expect(clinic?.isSuspended).toBe(true);
  expect(await clinicById(anyone, ids.hawthorn!)).toMatchObject({ isSuspended: true, suspendedUntil: '2998-12-31' });
});

test('a facility has a page while it takes part, and afterwards', async () => {
  expect(await clinicById(anyone, ids.lavender!)).toMatchObject({ takesPartSince: '2020-01-01', tookPartUntil: null, openingHours: week });
  expect(await clinicById(anyone, ids.left!)).toMatchObject({ takesPartSince: null, tookPartUntil: '2020-12-31' });
  expect(await clinicById(anyone, ids.hospital!)).toMatchObject({ takesPartSince: null, tookPartUntil: null });
  expect(await clinicById(anyone, 999_999)).toBeNull();
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
