import type { DecisionKind, DeclarationState, DocumentKind, Requirement, Scope } from '#db/schema/declarations.ts';
import type { DeclarationSection } from './review-schemas.ts';

export type { DeclarationSection };

type InBoth = { ka: string; en: string };

/** A paper of a declaration. `size` in bytes; `sha256` of those bytes, in hexadecimal. */
export type DeclaredDocument = {
  id: string;
  kind: DocumentKind;
  fileName: string;
  mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  size: number;
  sha256: string;
  scan: 'clean' | 'not_scanned';
};

/** The terms of the programme in one version, whole. */
export type Terms = { version: string; sha256: string; body: InBoth; requirements: Requirement[]; noticeDays: number };

/** One version of a declaration: what the facility says of itself. What it has not said yet is null. */
export type DeclaredVersion = {
  version: number;
  nameKa: string | null;
  nameEn: string | null;
  municipality: (InBoth & { code: string }) | null;
  addressKa: string | null;
  addressEn: string | null;
  latitude: number | null;
  longitude: number | null;
  scope: Scope[] | null;
  licenceNumber: string | null;
  licenceIssuedOn: string | null;
  licenceExpiresOn: string | null;
  documents: DeclaredDocument[];
  /** The terms that were agreed to, and the codes of the requirements that were confirmed. */
  terms: Terms | null;
  confirmed: string[];
  signatoryName: string | null;
  signatoryPosition: string | null;
  signatoryBasis: string | null;
  /** Of everything above: what a signature signs. */
  sha256: string;
  /** `by` is null for who may not know the name of the account. */
  signed: { at: Date; on: string; by: string | null } | null;
};

/** An act on a declaration; `by` is null for who may not know the name of the account. */
export type DeclarationAct = {
  step: number; act: string; fromState: string; toState: string; role: string; version: number; at: Date; by: string | null; decisionId: number | null;
};

/** A decision about a declaration, as it stands in its act. */
export type DeclarationDecision = {
  id: number; number: string; kind: DecisionKind; decidedOn: string; effectiveOn: string; legalBasis: string; reasons: string;
  sectionReasons: Partial<Record<DeclarationSection, string>>; appeal: string;
};

/** A declaration with everything that the reader may see of it. */
export type DeclarationFile = {
  id: number;
  number: string;
  state: DeclarationState;
  /** The number of the act that led here; an act says which one it was shown. */
  step: number;
  paperReference: string | null;
  assignedTo: string | null;
  submittedOn: string | null;
  dueOn: string | null;
  startedAt: Date;
  facility: { id: number; name: InBoth; provider: InBoth & { identificationCode: string } };
  /** From the first to the last that the reader may see; none of a declaration on paper. */
  versions: DeclaredVersion[];
  acts: DeclarationAct[];
  decisions: DeclarationDecision[];
};

/** The version that is being written, or was signed last; null of a declaration on paper. */
export const latest = (file: DeclarationFile): DeclaredVersion | null => file.versions.at(-1) ?? null;

/** The decision by which a declaration was returned, while it waits for its correction; null in any other state. */
export const toMend = (file: DeclarationFile): DeclarationDecision | null =>
  (file.state === 'returned' ? file.decisions.findLast(({ kind }) => kind === 'return') : null) ?? null;

/** A version that was signed; what is still being written has no document. */
export type SignedVersion = DeclaredVersion & { signed: NonNullable<DeclaredVersion['signed']> };

/** A signed version by its number, or the last one that was signed (0); null when there is none. */
export const signedVersion = ({ versions }: DeclarationFile, version = 0): SignedVersion | null => versions
  .filter((one): one is SignedVersion => one.signed !== null)
  .findLast((one) => version === 0 || one.version === version) ?? null;
