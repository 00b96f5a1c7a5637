import type { DocumentKind, Requirement, Scope } from '#db/schema/declarations.ts';
import type { DeclaredVersion } from './declared.ts';
import type { DeclarationSection } from './review-schemas.ts';

type InBoth = { ka: string; en: string };

/** What stands in a field, before it is put into words. */
export type FieldValue =
  | { as: 'text'; text: string }
  | { as: 'date'; on: string }
  | { as: 'named'; name: InBoth }
  | { as: 'scope'; scope: Scope[] }
  | { as: 'documents'; documents: { kind: DocumentKind; fileName: string; sha256: string }[] }
  | { as: 'requirements'; requirements: Requirement[] }
  /** A licence without a last day. */
  | { as: 'unlimited' };

/** The fields of a declaration in the order in which they are read, each in its section. Their labels: participation.fields.<field>. */
export const declaredFields = {
  nameKa: 'site', nameEn: 'site', municipality: 'site', addressKa: 'site', addressEn: 'site', coordinates: 'site',
  scope: 'scope',
  licenceNumber: 'licence', licenceIssuedOn: 'licence', licenceExpiresOn: 'licence',
  documents: 'documents',
  terms: 'requirements', termsSha256: 'requirements', confirmed: 'requirements',
  signatoryName: 'signatory', signatoryPosition: 'signatory', signatoryBasis: 'signatory',
} as const satisfies Record<string, DeclarationSection>;
export type DeclaredField = keyof typeof declaredFields;

const text = (value: string | null | undefined): FieldValue | null => (value ? { as: 'text', text: value } : null);
const date = (value: string | null): FieldValue | null => (value ? { as: 'date', on: value } : null);

/** What each field says; null where nothing is said yet. */
export function valuesOf(declared: DeclaredVersion): Record<DeclaredField, FieldValue | null> {
  const { municipality, latitude, longitude, scope, documents, terms, confirmed } = declared;
  const requirements = terms?.requirements.filter(({ code }) => confirmed.includes(code)) ?? [];
  return {
    nameKa: text(declared.nameKa), nameEn: text(declared.nameEn),
    municipality: municipality && { as: 'named', name: { ka: municipality.ka, en: municipality.en } },
    addressKa: text(declared.addressKa), addressEn: text(declared.addressEn),
    coordinates: latitude === null || longitude === null ? null : text(`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`),
    scope: scope && { as: 'scope', scope },
    licenceNumber: text(declared.licenceNumber), licenceIssuedOn: date(declared.licenceIssuedOn),
    licenceExpiresOn: date(declared.licenceExpiresOn) ?? (declared.licenceIssuedOn ? { as: 'unlimited' } : null),
    documents: documents.length === 0 ? null
      : { as: 'documents', documents: documents.map(({ kind, fileName, sha256 }) => ({ kind, fileName, sha256 })) },
    terms: text(terms?.version), termsSha256: text(terms?.sha256),
    confirmed: requirements.length === 0 ? null : { as: 'requirements', requirements },
    signatoryName: text(declared.signatoryName), signatoryPosition: text(declared.signatoryPosition),
    signatoryBasis: text(declared.signatoryBasis),
  };
}

/** What one field said, and says now; null for nothing. */
export type Difference = { section: DeclarationSection; field: DeclaredField; before: FieldValue | null; after: FieldValue | null };

/** The fields in which two versions of a declaration differ, in the order in which they are read. */
export function compareVersions(before: DeclaredVersion, after: DeclaredVersion): Difference[] {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  return (Object.keys(declaredFields) as DeclaredField[])
    .filter((field) => JSON.stringify(inOrder(was[field])) !== JSON.stringify(inOrder(is[field])))
    .map((field) => ({ section: declaredFields[field], field, before: was[field], after: is[field] }));
}

/** The same services or papers in another order are the same. */
function inOrder(value: FieldValue | null): FieldValue | null {
  if (value?.as === 'scope') return { ...value, scope: value.scope.toSorted() };
  if (value?.as !== 'documents') return value;
  return { ...value, documents: value.documents.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))) };
}

const keyOf = ({ kind, sha256, fileName }: { kind: string; sha256: string; fileName: string }) => `${kind} ${sha256} ${fileName}`;
