import { describe, expect, it } from 'vitest';
import { aDeclarationFile, aDeclaredVersion, aSignedVersion } from '#db/tests/declared.ts';
import { compareVersions, inWords, missingIn, signedVersion, versionInWords, type DeclaredVersion } from './index.ts';

const paper = aDeclaredVersion().documents[0]!;
const differences = (after: Partial<DeclaredVersion>) => compareVersions(aDeclaredVersion(), aDeclaredVersion(after))
  .map(({ section, field, before, after: now }) => [section, field, inWords(before, 'ka').join('; '), inWords(now, 'ka').join('; ')]);

describe('two versions are compared', () => {
  it('and are the same whatever the order of services and papers, and whoever signed', () => {
    expect(differences({ scope: ['childbirth', 'primary_care'], version: 2, sha256: '0' })).toEqual([]);
    expect(compareVersions(aSignedVersion(), aDeclaredVersion())).toEqual([]);
  });

  it.each([
    [{ nameKa: 'ვაკე' }, [['site', 'nameKa', 'ვაკის პოლიკლინიკა „ჯანმრთელობა“', 'ვაკე']]],
    [{ latitude: 41.5, longitude: 44.5 }, [['site', 'coordinates', '41.70990, 44.76720', '41.50000, 44.50000']]],
    [{ scope: ['primary_care', 'oncology'] as const }, [['scope', 'scope', 'პირველადი ჯანდაცვა; მშობიარობა', 'პირველადი ჯანდაცვა; ონკოლოგიური მომსახურება']]],
    [{ licenceExpiresOn: '2030-03-01' }, [['licence', 'licenceExpiresOn', 'უვადოა', '2030 წლის 1 მარტი']]],
    [{ confirmed: ['licence'] }, [['requirements', 'confirmed', 'ლიცენზია მოქმედებს; პირობებს ეთანხმება', 'ლიცენზია მოქმედებს']]],
    [{ signatoryName: null }, [['signatory', 'signatoryName', 'ნანა ბერიძე', '']]],
    [{ documents: [] }, [['documents', 'documents', 'ლიცენზია ან ნებართვა: ლიცენზია.pdf', '']]],
  ] as [Partial<DeclaredVersion>, string[][]][])('%j', (after, expected) => expect(differences(after)).toEqual(expected));

  it('also when another file came under the same name', () => {
    expect(differences({ documents: [{ ...paper, sha256: 'ff'.repeat(32) }] }).map(([, field]) => field)).toEqual(['documents']);
  });
});

describe('a declaration that cannot be signed', () => {
  const when = { today: '2026-11-22', termsVersion: '2026-1' };
  it('is a whole one never', () => expect(missingIn(aDeclaredVersion(), when)).toEqual([]));

  it.each([
    [{ addressEn: null }, [['site', 'notFilled']]],
    [{ latitude: null }, [['site', 'notFilled']]],
    [{ scope: null }, [['scope', 'notFilled']]],
    [{ licenceNumber: null, licenceIssuedOn: null }, [['licence', 'notFilled']]],
    [{ licenceExpiresOn: '2026-11-21' }, [['licence', 'licenceOver']]],
    [{ licenceExpiresOn: '2026-11-22' }, []],
    [{ licenceIssuedOn: '2026-11-23' }, [['licence', 'licenceNotYet']]],
    [{ documents: [{ ...paper, kind: 'other' }] }, [['documents', 'licenceNotAttached']]],
    [{ terms: null, confirmed: [] }, [['requirements', 'notConfirmed']]],
    [{ confirmed: ['terms'] }, [['requirements', 'notConfirmed']]],
    [{ signatoryBasis: '' }, [['signatory', 'notFilled']]],
    [{ signatoryName: null, documents: [], scope: null }, [['scope', 'notFilled'], ['documents', 'licenceNotAttached'], ['signatory', 'notFilled']]],
  ] as [Partial<DeclaredVersion>, string[][]][])('says so of %j', (facts, expected) => {
    expect(missingIn(aDeclaredVersion(facts), when).map(({ section, reason }) => [section, reason])).toEqual(expected);
  });

  it('agreed to terms that are no more', () => {
    expect(missingIn(aDeclaredVersion(), { ...when, termsVersion: '2027-1' })).toEqual([{ section: 'requirements', reason: 'termsChanged' }]);
  });
});

it('a version is put into words section by section, with nothing where nothing is said', () => {
  const [site, , licence] = versionInWords(aDeclaredVersion({ licenceNumber: null, licenceIssuedOn: null }), 'en');
  expect(site).toMatchObject({ section: 'site', title: 'Facility and address' });
  expect(site!.fields.find(({ field }) => field === 'municipality')).toMatchObject({ term: 'Municipality', lines: ['Tbilisi'] });
  expect(licence!.fields.map(({ lines }) => lines)).toEqual([[], [], []]);
});

it('a signed version is found by its number, or as the last one', () => {
  const file = aDeclarationFile([aSignedVersion(), aSignedVersion({ version: 2 }), aDeclaredVersion({ version: 3 })]);
  expect([signedVersion(file)?.version, signedVersion(file, 1)?.version, signedVersion(file, 3)]).toEqual([2, 1, null]);
});
