import { bigint, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { inMigration } from './types.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Why an institution may look at a person: a closed list for each. */
export const lookPurposes = pgTable('look_purposes', {
  actor: text().$type<'clinic' | 'agency'>().notNull(),
  purpose: text().notNull(),
});

/** Why a member of the agency's staff opens a person's file; for the rest of the day. */
export const statedPurposes = pgTable('stated_purposes', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id').notNull(),
  personId: uuid('person_id').notNull(),
  actor: text().notNull().generatedAlwaysAs(inMigration),
  purpose: text().notNull(),
  words: text(),
  reference: text(),
  statedOn: date('stated_on', { mode: 'string' }).notNull(),
  statedAt: instant('stated_at').notNull(),
});

/** Data that a clinic opened in an emergency. */
export const emergencyOpenings = pgTable('emergency_openings', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id').notNull(),
  requestId: uuid('request_id').notNull(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  personId: uuid('person_id').notNull(),
  reason: text().notNull(),
  openedOn: date('opened_on', { mode: 'string' }).notNull(),
  openedAt: instant('opened_at').notNull(),
  nth: integer().notNull(),
  examinedAt: instant('examined_at'),
  examinedBy: uuid('examined_by'),
  finding: text(),
});

/** A look that a person reported, and the agency's answer. */
export const lookReports = pgTable('look_reports', {
  journalId: bigint('journal_id', { mode: 'number' }).primaryKey(),
  personId: uuid('person_id').notNull(),
  reportedBy: uuid('reported_by').notNull(),
  requestId: uuid('request_id').notNull(),
  words: text().notNull(),
  reportedAt: instant('reported_at').notNull(),
  answer: text(),
  answeredBy: uuid('answered_by'),
  answeredAt: instant('answered_at'),
});
