import { describe, expect, it } from 'vitest';
import { cellSchema, exclusionSchema, limitSchema } from './schemas.ts';

const cell = { versionId: '2', service: 'ecg', package: 'basic_o18', raw: '70%', share: '70', limit: '', mark: '', noteKa: '', noteEn: '' };
const problems = (schema: typeof cellSchema | typeof limitSchema, sent: object) => schema.safeParse(sent).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a cell', () => {
  it('is what was typed', () => {
    expect(cellSchema.parse({ ...cell, tariffArea: 'on', mark: '*' })).toEqual({
      versionId: 2, service: 'ecg', package: 'basic_o18', raw: '70%', share: 70, notStated: false, tariffArea: true, limit: null, mark: '*', noteKa: null, noteEn: null,
    });
    expect(cellSchema.parse({ ...cell, share: ' 100 % ' }).share).toBe(100);
    expect(cellSchema.parse({ ...cell, share: '', raw: '-' }).share).toBeNull();
  });

  it.each([
    [{ share: '0' }, ['share: rules.share']], [{ share: '101' }, ['share: rules.share']], [{ share: '12,5' }, ['share: rules.share']], [{ share: '-1' }, ['share: rules.share']],
    [{ share: '', limit: 'childbirth' }, ['share: rules.noTerms']], [{ share: '', tariffArea: 'on' }, ['share: rules.noTerms']],
    [{ noteKa: 'ა' }, ['noteEn: rules.bothLanguages']], [{ package: 'gold' }, ['package: form.stale']], [{ versionId: 'x' }, ['versionId: form.stale']],
    [{ raw: 'x'.repeat(201) }, ['raw: rules.raw']],
  ])('%j is refused', (sent, expected) => {
    expect(problems(cellSchema, { ...cell, ...sent })).toEqual(expected);
  });
});

it.each([['0', 'money.nothing'], ['', 'money.amount'], ['1000000', 'money.tooMuch'], ['12,345', 'money.amount']])('a limit of %s is refused', (amount, message) => {
  expect(problems(limitSchema, { versionId: '2', limit: 'childbirth', amount, period: 'case', wordsKa: 'ა', wordsEn: 'a' })).toEqual([`amount: ${message}`]);
});

it('an exclusion of no package alone concerns everybody', () => {
  const sent = { versionId: '2', exclusion: '', wordsKa: 'ა', wordsEn: 'a' };
  expect(exclusionSchema.parse(sent)).toMatchObject({ exclusion: null, packages: [], exceptionKa: null });
  expect(exclusionSchema.parse({ ...sent, packages: 'veterans,minimum' }).packages).toEqual(['minimum', 'veterans']);
  expect(exclusionSchema.safeParse({ ...sent, packages: 'gold' }).success).toBe(false);
});
