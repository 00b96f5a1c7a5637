import type { DeclarationFile, DeclaredVersion, SignedVersion } from '#lib/participation/index.ts';

/** A version of a declaration, whole, as the pages get it; `facts` say otherwise. */
export const aDeclaredVersion = (facts: Partial<DeclaredVersion> = {}): DeclaredVersion => ({
  version: 1,
  nameKa: 'ვაკის პოლიკლინიკა „ჯანმრთელობა“', nameEn: 'Vake Polyclinic',
  municipality: { code: 'tbilisi', ka: 'თბილისი', en: 'Tbilisi' },
  addressKa: 'ი. ჭავჭავაძის გამზირი 33', addressEn: '33 Chavchavadze Ave', latitude: 41.7099, longitude: 44.7672,
  scope: ['primary_care', 'childbirth'],
  licenceNumber: 'ლ-2026/77', licenceIssuedOn: '2020-03-01', licenceExpiresOn: null,
  documents: [{
    id: '019a0000-0000-7000-8000-000000000001', kind: 'licence', fileName: 'ლიცენზია.pdf', mediaType: 'application/pdf', size: 4096,
    sha256: 'ab'.repeat(32), scan: 'clean',
  }],
  terms: {
    version: '2026-1', sha256: 'cd'.repeat(32), body: { ka: 'პირობები', en: 'Terms' }, noticeDays: 30,
    requirements: [
      { code: 'licence', ka: 'ლიცენზია მოქმედებს', en: 'The licence is in force', source: 'პუნქტი 1' },
      { code: 'terms', ka: 'პირობებს ეთანხმება', en: 'The terms are agreed to', source: 'პუნქტი 2' },
    ],
  },
  confirmed: ['licence', 'terms'],
  signatoryName: 'ნანა ბერიძე', signatoryPosition: 'დირექტორი', signatoryBasis: 'წესდება',
  sha256: 'ef'.repeat(32), signed: null,
  ...facts,
});

/** The same, signed at half past midnight in Tbilisi. */
export const aSignedVersion = (facts: Partial<DeclaredVersion> = {}): SignedVersion => ({
  ...aDeclaredVersion(facts), signed: { at: new Date('2026-11-21T20:30:00Z'), on: '2026-11-22', by: 'გიორგი მაისურაძე' },
});

/** A declaration with these versions, submitted. */
export const aDeclarationFile = (versions: DeclaredVersion[]): DeclarationFile => ({
  id: 7, number: '2026-00000042-17', state: 'submitted', step: 2, paperReference: null, assignedTo: null,
  submittedOn: '2026-11-22', dueOn: '2026-12-07', startedAt: new Date('2026-11-20T08:00:00Z'),
  facility: {
    id: 3, name: { ka: 'ვაკის პოლიკლინიკა', en: 'Vake Polyclinic' },
    provider: { ka: 'შპს „ვაკე“', en: 'Vake LLC', identificationCode: '001234567' },
  },
  versions, acts: [], decisions: [],
});
