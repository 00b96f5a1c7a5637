import { bigint, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { inMigration } from './types.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const number = (name: string) => bigint(name, { mode: 'number' });

export type VoucherState =
  'draft' | 'submitted' | 'returned' | 'refused' | 'withdrawn' | 'granted' | 'accepted' | 'used' | 'given_back' | 'expired' | 'cancelled';
export type VoucherAct =
  'start' | 'submit' | 'withdraw' | 'return' | 'refuse' | 'grant' | 'accept' | 'use' | 'give_back' | 'extend' | 'transfer' | 'cancel' | 'expire';
export type VoucherRole = 'person' | 'clinic' | 'reviewer' | 'administrator' | 'system';
export type VoucherDocumentKind = 'form_100' | 'referral' | 'calculation' | 'other';

/** ICD-10 by its categories of three characters. */
export const diagnoses = pgTable('diagnoses', {
  code: text().primaryKey(),
  nameKa: text('name_ka').notNull(),
  nameEn: text('name_en').notNull(),
});

/** Which act is possible in which state, and whose it is. */
export const voucherMoves = pgTable('voucher_moves', {
  fromState: text('from_state').notNull(),
  act: text().$type<VoucherAct>().notNull(),
  toState: text('to_state').$type<VoucherState>().notNull(),
  role: text().$type<VoucherRole>().notNull(),
});

/** An application for the agency's letter of guarantee, and the letter once it is granted. Amounts are in tetri. */
export const vouchers = pgTable('vouchers', {
  id: uuid().primaryKey(),
  number: text().notNull(),
  personId: uuid('person_id').notNull(),
  applicantFacilityId: number('applicant_facility_id'),
  state: text().$type<VoucherState>().notNull(),
  step: integer().notNull(),
  diagnosisCode: text('diagnosis_code'),
  diagnosisCategory: text('diagnosis_category').generatedAlwaysAs(inMigration),
  diagnosisWords: text('diagnosis_words'),
  unitCode: text('unit_code'),
  facilityId: number('facility_id'),
  priceTetri: number('price_tetri'),
  submittedOn: date('submitted_on'),
  dueOn: date('due_on'),
  assignedTo: uuid('assigned_to'),
  grantedOn: date('granted_on'),
  versionId: number('version_id'),
  serviceCode: text('service_code'),
  packageCode: text('package_code'),
  // percent
  share: integer(),
  tariffAreaId: number('tariff_area_id'),
  areaMaxTetri: number('area_max_tetri'),
  limitCode: text('limit_code'),
  programmeTetri: number('programme_tetri'),
  validFrom: date('valid_from'),
  /** The last day on which it may be used. */
  validUntil: date('valid_until'),
  usedOn: date('used_on'),
  actualTetri: number('actual_tetri'),
  usedTetri: number('used_tetri'),
  startedAt: instant('started_at').notNull(),
});

export const voucherActs = pgTable('voucher_acts', {
  voucherId: uuid('voucher_id').notNull(),
  step: integer().notNull(),
  fromState: text('from_state').notNull(),
  act: text().$type<VoucherAct>().notNull(),
  toState: text('to_state').$type<VoucherState>().notNull(),
  role: text().$type<VoucherRole>().notNull(),
  accountId: uuid('account_id'),
  requestId: uuid('request_id'),
  decisionId: number('decision_id'),
  reason: text(),
  at: instant('at').notNull(),
  stepBefore: integer('step_before').generatedAlwaysAs(inMigration),
  decisionKind: text('decision_kind').generatedAlwaysAs(inMigration),
});

/** L7: a person's money of one kind in one calendar year, in tetri. */
export const allowances = pgTable('allowances', {
  personId: uuid('person_id').notNull(),
  year: integer().notNull(),
  limitCode: text('limit_code').notNull(),
  limitTetri: number('limit_tetri').notNull(),
  reservedTetri: number('reserved_tetri').notNull(),
  usedTetri: number('used_tetri').notNull(),
});

/** What one letter holds of one year. */
export const voucherReserves = pgTable('voucher_reserves', {
  voucherId: uuid('voucher_id').notNull(),
  year: integer().notNull(),
  personId: uuid('person_id').notNull(),
  limitCode: text('limit_code').notNull(),
  amountTetri: number('amount_tetri').notNull(),
  state: text().$type<'held' | 'drawn' | 'released'>().notNull(),
  drawnTetri: number('drawn_tetri'),
});

/** A paper on which an application rests; its bytes are read by `view_voucher_document`, which writes down who looked. */
export const voucherDocuments = pgTable('voucher_documents', {
  id: uuid().primaryKey(),
  voucherId: uuid('voucher_id').notNull(),
  kind: text().$type<VoucherDocumentKind>().notNull(),
  fileName: text('file_name').notNull(),
  mediaType: text('media_type').$type<'application/pdf' | 'image/jpeg' | 'image/png'>().notNull(),
  // bytes
  size: integer().notNull(),
  sha256: text().notNull(),
  store: text().$type<'database' | 's3'>().notNull(),
  scan: text().$type<'clean' | 'not_scanned'>().notNull(),
  addedBy: uuid('added_by').notNull(),
  addedAt: instant('added_at').notNull(),
  removedAt: instant('removed_at'),
});
