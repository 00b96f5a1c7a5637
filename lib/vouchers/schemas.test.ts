import { describe, expect, it, test } from 'vitest';
import { missingParts } from './parts.ts';
import { findDiagnosesSchema, giveBackVoucherSchema, saveDiagnosisSchema, saveFacilitySchema, saveUnitSchema, voucherIdOf } from './schemas.ts';

const voucherId = '6f1f6f5e-7c35-4a7b-8b39-3f6a1c2d9e10';
type Read = { success: boolean; data?: unknown; error?: { issues: { path: PropertyKey[]; message: string }[] } };
const problems = ({ success, error }: Read) => (success ? [] : error!.issues.map(({ path, message }) => [path.join('.'), message]));

describe('a diagnosis', () => {
  const sent = { voucherId, diagnosisCode: 'C50', diagnosisWords: 'ექიმის სიტყვები' };
  it.each([['c50', 'C50'], [' C 50.1', 'C50.1'], ['k80,10', 'K80.10']])('typed as %o is %s', (diagnosisCode, code) => {
    expect(saveDiagnosisSchema.parse({ ...sent, diagnosisCode }).diagnosisCode).toBe(code);
  });

  it.each(['', 'C5', '50', 'C50.', 'C50.123', 'კიბო', 'C50;--'])('is no code: %o', (diagnosisCode) => {
    expect(problems(saveDiagnosisSchema.safeParse({ ...sent, diagnosisCode }))).toEqual([['diagnosisCode', 'vouchers.diagnosisCode']]);
  });

  it('has words', () => {
    expect(problems(saveDiagnosisSchema.safeParse({ ...sent, diagnosisWords: ' ' }))).toEqual([['diagnosisWords', 'vouchers.diagnosisWords']]);
    expect(problems(findDiagnosesSchema.safeParse({ words: 'ა' }))).toEqual([['words', 'vouchers.searchWords']]);
  });
});

describe('a facility and its price', () => {
  const sent = { voucherId, facilityId: '7', price: '1 200,50' };
  it('are read in tetri; an empty price is the published one', () => {
    expect(saveFacilitySchema.parse(sent)).toEqual({ voucherId, facilityId: 7, price: 120_050 });
    expect(saveFacilitySchema.parse({ ...sent, price: ' ' }).price).toBeNull();
  });

  it.each([
    [{ price: '0' }, ['price', 'money.nothing']], [{ price: '1000000' }, ['price', 'money.tooMuch']], [{ price: '1,234' }, ['price', 'money.amount']],
    [{ price: '-5' }, ['price', 'money.amount']], [{ price: undefined }, ['price', 'money.amount']], [{ facilityId: '' }, ['facilityId', 'vouchers.facility']],
    [{ facilityId: '1.5' }, ['facilityId', 'vouchers.facility']],
  ])('%o is refused with its own sentence', (wrong, problem) => {
    expect(problems(saveFacilitySchema.safeParse({ ...sent, ...wrong }))).toEqual([problem]);
  });
});

test('a unit, a reason and an address are what they should be', () => {
  expect(problems(saveUnitSchema.safeParse({ voucherId, unitCode: '' }))).toEqual([['unitCode', 'vouchers.unit']]);
  expect(problems(giveBackVoucherSchema.safeParse({ requestId: voucherId, voucherId, reason: 'არ' })))
    .toEqual([['reason', 'vouchers.reason'], ['confirmed', 'vouchers.giveBackNotConfirmed']]);
  expect([voucherIdOf(voucherId), voucherIdOf('7'), voucherIdOf(undefined)]).toEqual([voucherId, null, null]);
});

test('what is missing is named in the order in which it is asked, and any paper but the medical form is not enough', () => {
  const empty = { diagnosisCode: null, diagnosisWords: null, unit: null, facility: null, priceTetri: null };
  expect(missingParts(empty, [{ kind: 'referral' }])).toEqual(['diagnosis', 'service', 'facility', 'documents']);
  expect(missingParts({ ...empty, diagnosisCode: 'C50', diagnosisWords: 'სიტყვები' }, [{ kind: 'form_100' }])).toEqual(['service', 'facility']);
});
