import { describe, expect, it, test } from 'vitest';
import { identitySchema, staffSchema } from '#lib/access/schemas.ts';
import { clinicSearch } from '#lib/facilities/schemas.ts';
import { facilitiesQuery, facilityId } from '#lib/participation/schemas.ts';
import { chooseClinicSchema } from '#lib/registration/schemas.ts';
import { rosterQuery } from '#lib/roster/schemas.ts';
import { searchWords, text } from './text.ts';

const asked = (q: string) => Object.fromEntries(new URLSearchParams(`q=${q}`));

describe.each([['clinics', clinicSearch], ['the roster', rosterQuery], ['facilities', facilitiesQuery]])('a search of %s', (_, schema) => {
  it.each([['%00', ''], ['lavanda%00', 'lavanda'], ['lavanda%09vake%0A', 'lavanda vake'], ['%1B%7F', '']])(
    'reads %s without its control characters', (q, words) => {
      expect(schema.parse(asked(q)).q).toBe(words);
    });

  it('is read as far as it makes sense', () => {
    expect(schema.parse(asked('a'.repeat(300))).q).toHaveLength(100);
    expect(schema.parse({ q: ['a', 'b'] }).q).toBe('');
  });
});

describe('a field of a form', () => {
  it('is trimmed, and keeps every letter', () => {
    expect(text().parse(' ბერიძე-O’Neil ')).toBe('ბერიძე-O’Neil');
  });

  it.each(['\0', 'ბერ\0იძე', 'a\nb', '\u0085a\u009f'])('refuses the control character in %j', (typed) => {
    expect(text('a.key').safeParse(typed).error?.issues[0]?.message).toBe('a.key');
  });
});

describe('what people send', () => {
  const fieldsRefused = (schema: typeof identitySchema | typeof staffSchema | typeof chooseClinicSchema, sent: Record<string, string>) =>
    schema.safeParse(sent).error?.issues.map(({ path }) => path[0]) ?? [];

  it('has no NUL in any text', () => {
    expect(fieldsRefused(identitySchema, { familyName: 'a\0b', next: '/my\0' })).toEqual(expect.arrayContaining(['familyName', 'next']));
    expect(fieldsRefused(staffSchema, { email: 'a\0@b.ge', password: 'x' })).toEqual(['email']);
    expect(fieldsRefused(chooseClinicSchema, { consentVersion: '1\0' })).toContain('consentVersion');
  });
});

test('search words are the empty words of a link without any', () => {
  expect(searchWords.parse(undefined)).toBe('');
});

test.each(['5.0', '5e0', ' 5', '05', '0', '-1', '0x5', '', '9'.repeat(16)])('a facility’s number is not written %j', (segment) => {
  expect(facilityId.safeParse(segment).success).toBe(false);
});

test('a facility’s number is digits', () => {
  expect(facilityId.parse('510')).toBe(510);
});
