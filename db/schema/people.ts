import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { daterange, inMigration } from './types.ts';

export const people = pgTable('people', {
  id: uuid().primaryKey(),
  personalNumber: text('personal_number').notNull(),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  givenNameLatin: text('given_name_latin').generatedAlwaysAs(inMigration),
  familyNameLatin: text('family_name_latin').generatedAlwaysAs(inMigration),
  bornOn: date('born_on', { mode: 'string' }).notNull(),
  sex: text().$type<'female' | 'male'>().notNull(),
  municipalityCode: text('municipality_code').notNull(),
  documentType: text('document_type').notNull(),
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
});

export const guardianships = pgTable('guardianships', {
  id: uuid().primaryKey(),
  guardianId: uuid('guardian_id').notNull(),
  wardId: uuid('ward_id').notNull(),
  scope: text().notNull(),
  documentNumber: text('document_number').notNull(),
  during: daterange().notNull(),
});
