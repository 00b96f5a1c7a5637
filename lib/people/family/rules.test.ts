import { describe, expect, it, test } from 'vitest';
import { ageOn } from './rules.ts';
import { announceNewbornSchema, recordGuardianshipSchema } from './schemas.ts';

test.each([
  ['2010-05-20', '2026-05-19', 15], ['2010-05-20', '2026-05-20', 16], ['2008-02-29', '2026-02-28', 17], ['2008-02-29', '2026-03-01', 18],
  ['2026-11-20', '2026-11-22', 0],
])('born on %s, one is on %s so many years old: %i', (bornOn, day, years) => {
  expect(ageOn(bornOn, day)).toBe(years);
});

const made = {
  requestId: '6f1f6f5e-7c35-4a7b-8b39-3f6a1c2d9e10', guardianNumber: '00 123 456 789', guardianFamilyName: 'ბერიძე', guardianBornOn: '9,3,1988',
  wardNumber: ' ab-12 34 ', wardFamilyName: 'ბერიძე', wardBornOn: '20,5,2019', scope: 'parent', documentType: 'birth_certificate', documentNumber: 'AB-1',
  startsOn: '20,5,2019', lastDay: ',,',
};
const problems = (form: Record<string, string>) => {
  const read = recordGuardianshipSchema.safeParse(form);
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message]);
};

describe('what the agency types of a guardianship', () => {
  it('is read with numbers in any spacing, and no last day', () => {
    const read = recordGuardianshipSchema.parse(made);
    expect(read).toMatchObject({ guardianNumber: '00123456789', wardNumber: 'AB-1234', guardianBornOn: '1988-03-09', lastDay: null });
    expect(recordGuardianshipSchema.parse({ ...made, lastDay: '1,2,2030' }).lastDay).toBe('2030-02-01');
  });

  it.each([
    [{ scope: 'carer' }, ['documentType', 'family.documentFits']],
    [{ scope: 'guardian', documentType: 'birth_certificate' }, ['documentType', 'family.documentFits']],
    [{ wardNumber: '12' }, ['wardNumber', 'family.eitherNumber']],
    [{ lastDay: '31,2,2030' }, ['lastDay', 'family.lastDay']],
    [{ guardianFamilyName: '<b>' }, ['guardianFamilyName', 'access.familyName']],
    [{ documentNumber: ' ' }, ['documentNumber', 'family.documentNumber']],
  ])('%o is refused with its own sentence', (wrong, problem) => {
    expect(problems({ ...made, ...wrong })).toEqual([problem]);
  });
});

describe('what a parent types of a certificate', () => {
  const newborn = { requestId: made.requestId, certificate: 'ა1', givenName: 'ლილე', familyName: 'ბერიძე', bornOn: '20,11,2026', sex: 'female', confirmed: 'on' };
  it.each(['ა12345', 'AB1', '00123456789', '', 'A'.repeat(21)])('%o is no number of a certificate', (certificate) => {
    expect(announceNewbornSchema.safeParse({ ...newborn, certificate }).success).toBe(false);
  });

  it.each(['ab 123456', '01/2345-6', '123456789012'])('%o is one', (certificate) => {
    expect(announceNewbornSchema.parse({ ...newborn, certificate }).certificate).toBe(certificate.replace(/\s/g, '').toUpperCase());
  });
});
