import { bigint, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { daterange, inMigration } from './types.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const imports = pgTable('imports', {
  id: uuid().primaryKey(),
  kind: text().$type<'deaths' | 'names'>().notNull(),
  fileName: text('file_name').notNull(),
  sha256: text().notNull(),
  bytes: bigint({ mode: 'number' }).notNull(),
  state: text().$type<'reading' | 'checked' | 'running' | 'done' | 'failed'>().notNull(),
  rows: integer().notNull(),
  matched: integer().notNull(),
  notFound: integer('not_found').notNull(),
  conflicting: integer().notNull(),
  broken: integer().notNull(),
  already: integer().notNull(),
  rowsDone: integer('rows_done').notNull(),
  rowsToDo: integer('rows_to_do').notNull(),
  startedBy: uuid('started_by').notNull(),
  startedAt: instant('started_at').notNull(),
  carriedOutBy: uuid('carried_out_by'),
  carriedOutAt: instant('carried_out_at'),
  finishedAt: instant('finished_at'),
  demoToday: date('demo_today', { mode: 'string' }),
});

/** What a row was found to be. */
export type ImportResult = 'matched' | 'not_found' | 'conflicting' | 'broken' | 'already';

export const importRows = pgTable('import_rows', {
  importId: uuid('import_id').notNull(),
  line: integer().notNull(),
  personalNumber: text('personal_number'),
  birthCertificate: text('birth_certificate'),
  familyName: text('family_name'),
  bornOn: date('born_on', { mode: 'string' }),
  happenedOn: date('happened_on', { mode: 'string' }),
  newGivenName: text('new_given_name'),
  newFamilyName: text('new_family_name'),
  written: text(),
  personId: uuid('person_id'),
  reason: text(),
  result: text().$type<ImportResult>().generatedAlwaysAs(inMigration),
  appliedAt: instant('applied_at'),
});

export const formerNames = pgTable('former_names', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  during: daterange().notNull(),
  recordedAt: instant('recorded_at').notNull(),
});
