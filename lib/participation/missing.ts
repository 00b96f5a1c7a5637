import type { DeclaredVersion, DeclarationSection } from './declared.ts';
import { declaredFields, type DeclaredField, valuesOf } from './declared-fields.ts';

/** Why a declaration cannot be signed yet. Sentences: participation.missing.<reason>. */
export type MissingReason = 'notFilled' | 'licenceOver' | 'licenceNotYet' | 'licenceNotAttached' | 'notConfirmed' | 'termsChanged';
export type Missing = { section: DeclarationSection; reason: MissingReason };

const filledByHand: readonly DeclarationSection[] = ['site', 'scope', 'licence', 'signatory'];

function isUnfilled(declared: DeclaredVersion, section: DeclarationSection): boolean {
  const values = valuesOf(declared);
  return (Object.keys(declaredFields) as DeclaredField[]).some((field) => declaredFields[field] === section && values[field] === null);
}

function licenceOf({ licenceIssuedOn, licenceExpiresOn }: DeclaredVersion, today: string): MissingReason | null {
  if (licenceExpiresOn !== null && licenceExpiresOn < today) return 'licenceOver';
  return licenceIssuedOn !== null && licenceIssuedOn > today ? 'licenceNotYet' : null;
}

function requirementsOf({ terms, confirmed }: DeclaredVersion, termsVersion: string): MissingReason | null {
  if (!terms || !terms.requirements.every(({ code }) => confirmed.includes(code))) return 'notConfirmed';
  return terms.version === termsVersion ? null : 'termsChanged';
}

/**
 * What keeps a declaration from being signed today, part by part, in the order in which it is read. The database decides;
 * this says it before.
 *
 * @param termsVersion the version of the terms that is in force
 */
export function missingIn(declared: DeclaredVersion, { today, termsVersion }: { today: string; termsVersion: string }): Missing[] {
  const found: Missing[] = filledByHand.filter((section) => isUnfilled(declared, section)).map((section) => ({ section, reason: 'notFilled' }));
  const licence = licenceOf(declared, today);
  const requirements = requirementsOf(declared, termsVersion);
  if (licence) found.push({ section: 'licence', reason: licence });
  if (!declared.documents.some(({ kind }) => kind === 'licence')) found.push({ section: 'documents', reason: 'licenceNotAttached' });
  if (requirements) found.push({ section: 'requirements', reason: requirements });
  return found.toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
}

const order = [...new Set(Object.values(declaredFields))] as DeclarationSection[];
