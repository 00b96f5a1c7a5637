import { bigint, boolean, customType, date, doublePrecision, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { daterange, inMigration } from './types.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();
const reference = (name: string) => bigint(name, { mode: 'number' });
const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** A requirement of the law, in the words in which it is confirmed. */
export type Requirement = { code: string; ka: string; en: string; source: string };
export type Scope = 'primary_care' | 'emergency_outpatient' | 'emergency_inpatient' | 'planned_surgery' | 'oncology' | 'childbirth';
export type DeclarationState = 'draft' | 'submitted' | 'returned' | 'refusal_proposed' | 'accepted' | 'refused' | 'withdrawn';
export type DocumentKind = 'licence' | 'registry_extract' | 'authority' | 'other';
export type DecisionKind =
  'return' | 'acceptance' | 'refusal' | 'suspension' | 'lifting' | 'termination' | 'closure' | 'succession' | ContestDecisionKind | RulesDecisionKind | VoucherDecisionKind;
/** What the agency decides about one person's registration, and not about the facility. */
export type ContestDecisionKind = 'contest_upheld' | 'contest_rejected';
/** About the programme's rules and tariffs: of no facility. */
export type RulesDecisionKind = 'rules_in_force' | 'rules_recalled' | 'tariff_area_in_force';
/** About one person's voucher: seen with it alone. */
export type VoucherDecisionKind =
  'voucher_return' | 'voucher_refusal' | 'voucher_grant' | 'voucher_extension' | 'voucher_transfer' | 'voucher_cancellation';
export const contestDecisionKinds: ContestDecisionKind[] = ['contest_upheld', 'contest_rejected'];
/** About one person, and not about the facility, which they name beside. */
export const personalDecisionKinds: DecisionKind[] = [
  ...contestDecisionKinds, 'voucher_return', 'voucher_refusal', 'voucher_grant', 'voucher_extension', 'voucher_transfer', 'voucher_cancellation'];

export const programmeTerms = pgTable('programme_terms', {
  version: text().primaryKey(),
  bodyKa: text('body_ka').notNull(),
  bodyEn: text('body_en').notNull(),
  requirements: jsonb().$type<Requirement[]>().notNull(),
  requirementCodes: jsonb('requirement_codes').$type<string[]>().notNull().generatedAlwaysAs(inMigration),
  noticeDays: integer('notice_days').notNull(),
  sha256: text().notNull().generatedAlwaysAs(inMigration),
  inForce: daterange('in_force').notNull(),
});

export const declarationMoves = pgTable('declaration_moves', {
  fromState: text('from_state').notNull(),
  act: text().notNull(),
  toState: text('to_state').notNull(),
  role: text().notNull(),
});

export const declarations = pgTable('declarations', {
  id: id(),
  number: text().notNull(),
  facilityId: reference('facility_id').notNull(),
  state: text().$type<DeclarationState>().notNull(),
  step: integer().notNull(),
  // 0: on paper, of before this register
  version: integer().notNull(),
  paperReference: text('paper_reference'),
  assignedTo: uuid('assigned_to'),
  submittedOn: date('submitted_on'),
  dueOn: date('due_on'),
  startedAt: instant('started_at').notNull(),
});

export const declarationVersions = pgTable('declaration_versions', {
  declarationId: reference('declaration_id').notNull(),
  version: integer().notNull(),
  nameKa: text('name_ka'),
  nameEn: text('name_en'),
  municipalityCode: text('municipality_code'),
  addressKa: text('address_ka'),
  addressEn: text('address_en'),
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  scope: text().array().$type<Scope[]>(),
  licenceNumber: text('licence_number'),
  licenceIssuedOn: date('licence_issued_on'),
  licenceExpiresOn: date('licence_expires_on'),
  termsVersion: text('terms_version'),
  termsSha256: text('terms_sha256'),
  required: jsonb().$type<string[]>(),
  confirmed: jsonb().$type<string[]>().notNull(),
  signatoryName: text('signatory_name'),
  signatoryPosition: text('signatory_position'),
  signatoryBasis: text('signatory_basis'),
  savedAt: instant('saved_at').notNull(),
  signedBy: uuid('signed_by'),
  signedAt: instant('signed_at'),
  signedOn: date('signed_on'),
  sha256: text(),
  isSigned: boolean('is_signed').notNull().generatedAlwaysAs(inMigration),
});

export const declarationActs = pgTable('declaration_acts', {
  declarationId: reference('declaration_id').notNull(),
  step: integer().notNull(),
  fromState: text('from_state').notNull(),
  act: text().notNull(),
  toState: text('to_state').notNull(),
  role: text().notNull(),
  version: integer().notNull(),
  accountId: uuid('account_id').notNull(),
  requestId: uuid('request_id').notNull(),
  decisionId: reference('decision_id'),
  at: instant('at').notNull(),
});

export const documents = pgTable('documents', {
  id: uuid().primaryKey(),
  declarationId: reference('declaration_id').notNull(),
  fromVersion: integer('from_version').notNull(),
  untilVersion: integer('until_version'),
  kind: text().$type<DocumentKind>().notNull(),
  fileName: text('file_name').notNull(),
  mediaType: text('media_type').$type<'application/pdf' | 'image/jpeg' | 'image/png'>().notNull(),
  // bytes
  size: integer().notNull(),
  sha256: text().notNull(),
  store: text().$type<'database' | 's3'>().notNull(),
  scan: text().$type<'clean' | 'not_scanned'>().notNull(),
  addedBy: uuid('added_by').notNull(),
  addedAt: instant('added_at').notNull(),
});

export const documentContents = pgTable('document_contents', {
  documentId: uuid('document_id').primaryKey(),
  bytes: bytea().notNull(),
});

export const proposals = pgTable('proposals', {
  id: id(),
  kind: text().$type<'refusal' | 'termination'>().notNull(),
  facilityId: reference('facility_id').notNull(),
  declarationId: reference('declaration_id'),
  effectiveOn: date('effective_on').notNull(),
  legalBasis: text('legal_basis').notNull(),
  reasons: text().notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  proposedAt: instant('proposed_at').notNull(),
  requestId: uuid('request_id').notNull(),
  settledBy: uuid('settled_by'),
  settledAt: instant('settled_at'),
  outcome: text().$type<'confirmed' | 'rejected' | 'withdrawn'>(),
  objection: text(),
});

export const decisions = pgTable('decisions', {
  id: id(),
  number: text().notNull(),
  kind: text().$type<DecisionKind>().notNull(),
  facilityId: reference('facility_id'),
  declarationId: reference('declaration_id'),
  decidedOn: date('decided_on').notNull(),
  effectiveOn: date('effective_on').notNull(),
  legalBasis: text('legal_basis').notNull(),
  reasons: text().notNull(),
  sectionReasons: jsonb('section_reasons').$type<Record<string, string>>().notNull(),
  appeal: text().notNull(),
  decidedBy: uuid('decided_by').notNull(),
  decidedAt: instant('decided_at').notNull(),
  proposalId: reference('proposal_id'),
  proposedBy: uuid('proposed_by'),
  paperReference: text('paper_reference'),
});
