import { describe, expect, test } from 'vitest';
import { bornOn, codeSchema, identitySchema, staffSchema } from './schemas.ts';

const nino = { personalNumber: '00000000011', familyName: 'ვარდიაშვილი', bornDay: '8', bornMonth: '3', bornYear: '1991', channel: 'phone' };
const messages = (values: Record<string, unknown>) =>
  identitySchema.safeParse({ ...nino, ...values }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('who a person says they are', () => {
  test('is accepted as people write it: spaces in the number, zeros before a day, spaces around a name', () => {
    const read = identitySchema.parse({ ...nino, personalNumber: ' 000 000 00 011 ', bornDay: '08', familyName: ' Vardiashvili ' });
    expect(read).toMatchObject({ personalNumber: '00000000011', familyName: 'Vardiashvili' });
    expect(bornOn(read)).toBe('1991-03-08');
  });

  test.each([
    ['0000000001', 'ten digits'], ['000000000111', 'twelve digits'], ['0000000001a', 'a letter'], ['', 'nothing'],
  ])('a number of %s (%s) is named as such', (personalNumber) => {
    expect(messages({ personalNumber })).toEqual(['personalNumber: access.personalNumber']);
  });

  test('each part of the date has its own sentence', () => {
    expect(messages({ bornDay: '32' })).toEqual(['bornDay: access.bornDay']);
    expect(messages({ bornMonth: '13' })).toEqual(['bornMonth: access.bornMonth']);
    expect(messages({ bornYear: '91' })).toEqual(['bornYear: access.bornYear']);
  });

  test.each([['29', '2', '1990'], ['31', '4', '1990'], ['30', '2', '2000']])('%s.%s.%s is in no calendar', (bornDay, bornMonth, bornYear) => {
    expect(messages({ bornDay, bornMonth, bornYear })).toEqual(['bornDay: access.bornOn']);
  });

  test('29 February is there in a leap year', () => {
    expect(messages({ bornDay: '29', bornMonth: '2', bornYear: '2000' })).toEqual([]);
  });
});

test('a code is six digits, with or without a space between them', () => {
  expect(codeSchema.parse({ code: ' 012 345' })).toEqual({ code: '012345' });
  expect(codeSchema.safeParse({ code: '12345' }).error?.issues[0]?.message).toBe('access.code');
});

test('a password is taken as it is typed, and has a bound', () => {
  expect(staffSchema.parse({ email: ' a@b.ge ', password: ' spaces count ' })).toEqual({ email: 'a@b.ge', password: ' spaces count ' });
  expect(staffSchema.safeParse({ email: 'a@b.ge', password: 'x'.repeat(201) }).success).toBe(false);
});
