import { beforeAll, expect, test } from 'vitest';
import { testSettings } from '#db/tests/database.ts';
import { sealed, unsealed } from './secrets.ts';

beforeAll(() => {
  process.env.DATABASE_APP_URL = 'postgres://nowhere.invalid/erti';
  testSettings();
});

const content = Buffer.from('only for the one account');

test('what was sealed for one opens for that one, and is another text each time', () => {
  const seal = sealed('a test', 'nino', content);
  expect(unsealed('a test', 'nino', seal)).toEqual(content);
  expect(seal.includes(content)).toBe(false);
  expect(sealed('a test', 'nino', content)).not.toEqual(seal);
});

test('it opens for nobody else, for no other purpose, and not once it was changed', () => {
  const seal = sealed('a test', 'nino', content);
  expect(() => unsealed('a test', 'gia', seal)).toThrow();
  expect(() => unsealed('another', 'nino', seal)).toThrow();
  for (const at of [0, 14, seal.length - 1]) {
    const changed = Buffer.from(seal);
    changed[at]! ^= 1;
    expect(() => unsealed('a test', 'nino', changed)).toThrow();
  }
});
