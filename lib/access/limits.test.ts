import { beforeAll, expect, test } from 'vitest';
import { testSettings } from '#db/tests/database.ts';
import { keyOf } from './limits.ts';

beforeAll(() => {
  process.env.DATABASE_APP_URL = 'postgres://nowhere.invalid/erti';
  testSettings();
});

test('a key is the same for what means the same, and another under another limit', () => {
  expect(keyOf('staffPerEmail', ' Nino@Erti.ge ')).toEqual(keyOf('staffPerEmail', 'nino@erti.ge'));
  expect(keyOf('codePerAddress', '10.0.0.1')).not.toEqual(keyOf('staffPerAddress', '10.0.0.1'));
});

test('a key does not hold what it was made of', () => {
  expect(keyOf('codePerPerson', '00000000011').toString('latin1')).not.toContain('00000000011');
});
