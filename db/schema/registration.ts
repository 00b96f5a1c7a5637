import { bigint, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { daterange, inMigration } from './types.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const consentTexts = pgTable('consent_texts', {
  version: text().primaryKey(),
  bodyKa: text('body_ka').notNull(),
  bodyEn: text('body_en').notNull(),
  sha256: text().notNull().generatedAlwaysAs(inMigration),
  inForce: daterange('in_force').notNull(),
});

export const consents = pgTable('consents', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  textVersion: text('text_version').notNull(),
  language: text().$type<'ka' | 'en'>().notNull(),
  givenBy: uuid('given_by').notNull(),
  givenAt: instant('given_at').notNull(),
  proof: text().$type<'session' | 'one_time_code' | 'form' | 'paper' | 'succession' | 'restoration'>().notNull(),
  proofReference: text('proof_reference').notNull(),
  registrationId: uuid('registration_id'),
  annulledRegistrationId: uuid('annulled_registration_id'),
  formSeries: text('form_series'),
  formNumber: integer('form_number'),
  scanId: uuid('scan_id'),
});

export type Basis = 'choice' | 'facility_exit' | 'agency_correction' | 'succession' | 'restoration';
export type AnnulmentBasis = 'undo' | 'contest' | 'death' | 'correction';
export type MadeBy = 'person' | 'guardian' | 'clinic' | 'agency';
export type EndReason = 'changed' | 'ended_by_person' | 'facility_exit' | 'death' | 'agency_correction' | 'succession';

const columns = {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  during: daterange().notNull(),
  basis: text().$type<Basis>().notNull(),
  consentId: uuid('consent_id').notNull(),
  exitedRegistrationId: uuid('exited_registration_id'),
  actNumber: text('act_number'),
  reason: text(),
  startedBy: uuid('started_by').notNull(),
  startedAt: instant('started_at').notNull(),
  endedBy: uuid('ended_by'),
  endedAt: instant('ended_at'),
  endReason: text('end_reason').$type<EndReason>(),
  exitOn: date('exit_on'),
  succeededRegistrationId: uuid('succeeded_registration_id'),
  successionId: bigint('succession_id', { mode: 'number' }),
  madeBy: text('made_by').$type<MadeBy>().notNull(),
  undoUntil: instant('undo_until'),
  restoredRegistrationId: uuid('restored_registration_id'),
  restoredAnnulledRegistrationId: uuid('restored_annulled_registration_id'),
  exitedAnnulledRegistrationId: uuid('exited_annulled_registration_id'),
};

export const registrations = pgTable('registrations', { ...columns, changeWindow: daterange('change_window').generatedAlwaysAs(inMigration) });

export const annulledRegistrations = pgTable('annulled_registrations', {
  ...columns,
  annulledAt: instant('annulled_at').notNull(),
  annulledBy: uuid('annulled_by').notNull(),
  annulmentActNumber: text('annulment_act_number').notNull(),
  annulmentReason: text('annulment_reason').notNull(),
  annulmentBasis: text('annulment_basis').$type<AnnulmentBasis>().notNull(),
});

/** The days of an annulled registration, marked for recovery. */
export const recoveries = pgTable('recoveries', {
  annulledRegistrationId: uuid('annulled_registration_id').primaryKey(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  personId: uuid('person_id').notNull(),
  during: daterange().notNull(),
  liftedOn: date('lifted_on', { mode: 'string' }),
});

export const receipts = pgTable('receipts', {
  accountId: uuid('account_id').notNull(),
  requestId: uuid('request_id').notNull(),
  number: text().notNull(),
  act: text().$type<'registered' | 'changed' | 'ended' | 'undone'>().notNull(),
  personId: uuid('person_id').notNull(),
  registrationId: uuid('registration_id').notNull(),
  issuedAt: instant('issued_at').notNull(),
});

/** Those in line for a place at one clinic. */
export const waiting = pgTable('waiting', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  since: instant('since').notNull(),
  offeredAt: instant('offered_at'),
  offeredUntil: date('offered_until'),
  endedAt: instant('ended_at'),
  endReason: text('end_reason').$type<'registered' | 'left' | 'lapsed' | 'clinic_left'>(),
});
