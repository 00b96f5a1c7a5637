import { describe, expect, it } from 'vitest';
import { messagesOf } from '#lib/messages/index.ts';
import { facilitySchema, factsSchema, providerSchema } from './provider-schemas.ts';
import { fieldsOfWeek, weekdays, weekOf } from './week.ts';

const requestId = '0198c0de-0000-7000-8000-000000000001';
const provider = {
  requestId, identificationCode: '404 123 456', nameKa: 'შპს „ნაბიჯი“', nameEn: 'Nabiji LLC', addressKa: 'ჭავჭავაძის 1', addressEn: '1 Chavchavadze Ave',
  phone: '032 2 12 34 56', email: ' office@nabiji.example ',
};
const facts = {
  requestId, phone: '+995 322 12 34 56', languages: 'ka,hy', stepFree: 'yes', capacity: '1 200', takesNew: 'no',
  ...Object.fromEntries(weekdays.map((day) => [day, '09:00,18:00'])),
};
const facility = {
  ...facts, nameKa: 'პოლიკლინიკა „ნაბიჯი“', nameEn: 'Nabiji Polyclinic', municipality: 'tbilisi', addressKa: 'რუსთაველის 1', addressEn: '1 Rustaveli Ave',
  coordinates: '41.7151, 44.8271',
};

/** What is wrong, by field. */
const wrong = (schema: typeof providerSchema | typeof facilitySchema, fields: object) =>
  Object.fromEntries((schema.safeParse(fields).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));

describe('a provider', () => {
  it('is read as people write it', () => {
    expect(providerSchema.parse(provider)).toMatchObject({ identificationCode: '404123456', phone: '+995322123456', email: 'office@nabiji.example' });
  });

  it.each([
    ['identificationCode', ['', '12345678', '1234567890', '12345678a']],
    ['nameKa', ['', 'Nabiji', 'შ', `შ${'ა'.repeat(200)}`]], ['nameEn', ['', 'ნაბიჯი', 'Nabiji ნაბიჯი', '12']],
    ['addressKa', ['', '1 Street']], ['addressEn', ['', 'ქუჩა 1']],
    ['phone', ['', '12345', 'call me', '+99532212345678901']], ['email', ['', 'office', 'a b@c']],
  ])('has a sentence for a wrong %s', (field, values) => {
    for (const value of values) expect(Object.keys(wrong(providerSchema, { ...provider, [field]: value }))).toEqual([field]);
    expect(Object.keys(wrong(providerSchema, { ...provider, [field]: undefined }))).toEqual([field]);
  });
});

describe('a facility', () => {
  it('is read as its form sends it', () => {
    expect(facilitySchema.parse(facility)).toMatchObject({
      languages: ['ka', 'hy'], stepFree: true, takesNew: false, capacity: 1200, monday: '09:00-18:00', coordinates: { latitude: 41.7151, longitude: 44.8271 },
    });
  });

  it.each([
    ['municipality', ['', 'Tbilisi; drop']], ['coordinates', ['', '41.7151', '44.8271, 41.7151', '41.7151; 0', 'here, there', '51.5, 44.8']],
    ['languages', ['', 'tlh']], ['stepFree', ['', 'maybe']], ['takesNew', ['', 'on']], ['capacity', ['-1', 'many', '1.5', '123456789']],
    ['monday', ['', ',', '09:00,', ',18:00', '18:00,09:00', '09:00,09:00', '25:00,26:00', '9,18', 'x,y,open']],
  ])('has a sentence for a wrong %s', (field, values) => {
    for (const value of values) expect([value, Object.keys(wrong(facilitySchema, { ...facility, [field]: value }))]).toEqual([value, [field]]);
    expect(Object.keys(wrong(facilitySchema, { ...facility, [field]: undefined }))).toEqual([field]);
  });

  it('may leave its list without a limit', () => {
    expect(facilitySchema.parse({ ...facility, capacity: ' ' }).capacity).toBeNull();
  });

  it('is named by its number when its facts change', () => {
    expect(factsSchema.parse({ ...facts, facilityId: '12' }).facilityId).toBe(12);
    expect(factsSchema.safeParse({ ...facts, facilityId: '0' }).error?.issues).toMatchObject([{ path: ['facilityId'], message: 'form.stale' }]);
  });
});

describe('a week', () => {
  it.each([
    ['09:00,18:00', '09:00-18:00'], ['9:00,18.30', '09:00-18:30'], ['10:00,00:00', '10:00-24:00'], ['00:00,00:00', '00:00-24:00'],
    [',,closed', null], ['09:00,18:00,closed', null],
  ])('%j is %j', (sent, hours) => {
    expect(facilitySchema.parse({ ...facility, monday: sent }).monday).toBe(hours);
  });

  it('comes back as it went', () => {
    const week = [...Array<string>(5).fill('08:30-24:00'), '00:00-24:00', null];
    expect(weekOf(facilitySchema.parse({ ...facility, ...fieldsOfWeek(week) }))).toEqual(week);
  });
});

describe('what is wrong with a field', () => {
  it('is told in both languages', () => {
    const keys = [...Object.values(wrong(providerSchema, {})), ...Object.values(wrong(facilitySchema, {}))];
    expect(keys.length).toBeGreaterThan(20);
    for (const locale of ['ka', 'en'] as const)
      for (const key of keys) expect([key, at(messagesOf(locale).errors, key)]).toEqual([key, expect.any(String)]);
  });

  const at = (tree: unknown, key: string) => key.split('.').reduce<unknown>((branch, name) => (branch as Record<string, unknown>)[name], tree);
});
