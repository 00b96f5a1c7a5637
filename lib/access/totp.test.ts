import { beforeAll, describe, expect, test } from 'vitest';
import { testSettings } from '#db/tests/database.ts';
import { codeOf, inGroups, keyUri, offeredSecret, stepAt, stepOf } from './totp.ts';

beforeAll(() => {
  process.env.DATABASE_APP_URL = 'postgres://nowhere.invalid/erti';
  testSettings();
});

// the secret and the first instants of RFC 6238, appendix B, with its last six digits
const secret = Buffer.from('12345678901234567890');
const seconds = (at: number) => at * 1000;

test.each([[59, '287082'], [1_111_111_109, '081804'], [1_234_567_890, '005924'], [2_000_000_000, '279037']])(
  'at %i seconds the code is the standard’s: %s', (at, code) => {
    expect(codeOf(secret, stepAt(seconds(at)))).toBe(code);
    expect(stepOf(secret, code, seconds(at))).toBe(stepAt(seconds(at)));
  });

describe('a clock that differs', () => {
  const now = seconds(1_234_567_890);
  test.each([[-1, true], [0, true], [1, true], [-2, false], [2, false]])('by %i periods: accepted is %s', (off, accepted) => {
    const step = stepAt(now) + off;
    expect(stepOf(secret, codeOf(secret, step), now)).toBe(accepted ? step : null);
  });
});

test('an app is told what it needs, and a person can type the secret', () => {
  expect(keyUri(secret, 'nino@clinic.ge')).toBe(
    'otpauth://totp/Erti:nino%40clinic.ge?issuer=Erti&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30');
  expect(inGroups(secret)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
});

test('each attempt is offered a secret of its own, the same each time it is shown', () => {
  expect(offeredSecret('one')).toEqual(offeredSecret('one'));
  expect(offeredSecret('one')).not.toEqual(offeredSecret('two'));
  expect(offeredSecret('one')).toHaveLength(20);
});
