import { date, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { daterange, inMigration } from './types.ts';

export const people = pgTable('people', {
  id: uuid().primaryKey(),
  /** Null of a newborn, until it is known; then the birth certificate has a number. */
  personalNumber: text('personal_number'),
  birthCertificateNumber: text('birth_certificate_number'),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  givenNameLatin: text('given_name_latin').generatedAlwaysAs(inMigration),
  familyNameLatin: text('family_name_latin').generatedAlwaysAs(inMigration),
  bornOn: date('born_on', { mode: 'string' }).notNull(),
  sex: text().$type<'female' | 'male'>().notNull(),
  municipalityCode: text('municipality_code').notNull(),
  phone: text(),
  email: text(),
  language: text().$type<'ka' | 'en'>().notNull(),
  diedOn: date('died_on', { mode: 'string' }),
});

export const exclusions = pgTable('exclusions', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  reason: text().notNull(),
  during: daterange().notNull(),
  source: text(),
  endSource: text('end_source'),
});

export const identityDocuments = pgTable('identity_documents', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  type: text().notNull(),
  number: text(),
  during: daterange().notNull(),
  endSource: text('end_source'),
});

export const circumstances = pgTable('circumstances', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  kind: text().notNull(),
  during: daterange().notNull(),
  source: text().notNull(),
  endSource: text('end_source'),
});

export const guardianships = pgTable('guardianships', {
  id: uuid().primaryKey(),
  guardianId: uuid('guardian_id').notNull(),
  wardId: uuid('ward_id').notNull(),
  scope: text().$type<'parent' | 'guardian' | 'carer'>().notNull(),
  documentType: text('document_type'),
  documentNumber: text('document_number').notNull(),
  during: daterange().notNull(),
  recordedBy: uuid('recorded_by'),
  recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
  endedBy: uuid('ended_by'),
  endedAt: timestamp('ended_at', { withTimezone: true, mode: 'date' }),
  endDocumentNumber: text('end_document_number'),
  endReason: text('end_reason'),
});

/** Newborns whom a parent announced on a birth certificate, until their number is known. */
export const newborns = pgTable('newborns', {
  personId: uuid('person_id').primaryKey(),
  announcedBy: uuid('announced_by').notNull(),
  announcedOn: date('announced_on', { mode: 'string' }).notNull(),
  joinedBy: uuid('joined_by'),
  joinedOn: date('joined_on', { mode: 'string' }),
});

/** Who was told that they come of age, or have. */
export const comingsOfAge = pgTable('comings_of_age', {
  personId: uuid('person_id').notNull(),
  step: text().$type<'soon' | 'reached'>().notNull(),
  toldOn: date('told_on', { mode: 'string' }).notNull(),
});
