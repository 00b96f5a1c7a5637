import { bigint, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const facility = () => bigint('facility_id', { mode: 'number' }).notNull();

export type FormState = 'unused' | 'used' | 'spoiled' | 'lost';

/** Numbers of consent forms that the agency issued to a clinic: both ends belong to the range. */
export const formRanges = pgTable('form_ranges', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  series: text().notNull(),
  fromNumber: integer('from_number').notNull(),
  toNumber: integer('to_number').notNull(),
  facilityId: facility(),
  issuedOn: date('issued_on').notNull(),
  issuedBy: uuid('issued_by').notNull(),
  requestId: uuid('request_id').notNull(),
});

/** One consent form of strict accountability. */
export const forms = pgTable('forms', {
  series: text().notNull(),
  number: integer().notNull(),
  rangeId: bigint('range_id', { mode: 'number' }).notNull(),
  facilityId: facility(),
  state: text().$type<FormState>().notNull(),
  reason: text(),
  changedBy: uuid('changed_by'),
  changedAt: instant('changed_at'),
  consentId: uuid('consent_id'),
});

/** One person who stands at a counter. */
export const counterVisits = pgTable('counter_visits', {
  id: uuid().primaryKey(),
  facilityId: facility(),
  accountId: uuid('account_id').notNull(),
  personId: uuid('person_id').notNull(),
  guardianId: uuid('guardian_id'),
  language: text().$type<'ka' | 'en'>().notNull(),
  formSeries: text('form_series'),
  formNumber: integer('form_number'),
  openedAt: instant('opened_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

/** The picture of a signed form; its bytes are read by `view_scan`, which writes down who looked. */
export const consentScans = pgTable('consent_scans', {
  id: uuid().primaryKey(),
  facilityId: facility(),
  personId: uuid('person_id').notNull(),
  visitId: uuid('visit_id'),
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
