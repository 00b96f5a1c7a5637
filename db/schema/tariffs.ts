import { bigint, boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Scope } from './declarations.ts';
import type { Area } from './rules.ts';
import { daterange, inMigration } from './types.ts';

/** How what needs the agency's voucher treats. */
export type Treatment = 'surgery' | 'chemotherapy' | 'hormone_therapy' | 'radiotherapy';

/** What has a price: a service of the tables is one word for many of them. */
export const serviceUnits = pgTable('service_units', {
  code: text().primaryKey(),
  serviceCode: text('service_code').notNull(),
  scope: text().$type<Scope>().notNull(),
  area: text().$type<Area>().notNull(),
  exclusionCode: text('exclusion_code'),
  exceptionPossible: boolean('exception_possible').notNull(),
  treatment: text().$type<Treatment>(),
  position: integer().notNull(),
  nameKa: text('name_ka').notNull(),
  nameEn: text('name_en').notNull(),
  search: text().generatedAlwaysAs(inMigration),
});

export type PriceSource = 'form' | 'file';
/** What a row of a file of prices was found to be. */
export type PriceResult = 'taken' | 'unchanged' | 'empty' | 'unknown_unit' | 'price_wrong' | 'scope_missing' | 'repeated' | 'columns';

/** A price that a facility asks, from a day on; who typed it is not the app's to read. */
export const priceSubmissions = pgTable('price_submissions', {
  id: uuid().primaryKey(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  unitCode: text('unit_code').notNull(),
  priceTetri: bigint('price_tetri', { mode: 'number' }).notNull(),
  during: daterange().notNull(),
  source: text().$type<PriceSource>().notNull(),
  fileId: uuid('file_id'),
  submittedAt: timestamp('submitted_at', { withTimezone: true, mode: 'date' }).notNull(),
  replacedAt: timestamp('replaced_at', { withTimezone: true, mode: 'date' }),
});

export const priceFiles = pgTable('price_files', {
  id: uuid().primaryKey(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  fileName: text('file_name').notNull(),
  sha256: text().notNull(),
  bytes: bigint({ mode: 'number' }).notNull(),
  fromOn: date('from_on', { mode: 'string' }).notNull(),
  submittedAt: timestamp('submitted_at', { withTimezone: true, mode: 'date' }).notNull(),
});

export const priceFileRows = pgTable('price_file_rows', {
  fileId: uuid('file_id').notNull(),
  line: integer().notNull(),
  code: text().notNull(),
  price: text().notNull(),
  result: text().$type<PriceResult>().notNull(),
});

/** The price above which the programme's share does not grow, from a day on. */
export const tariffAreas = pgTable('tariff_areas', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  unitCode: text('unit_code').notNull(),
  area: text().$type<Area>().notNull(),
  maxTetri: bigint('max_tetri', { mode: 'number' }).notNull(),
  submissions: integer().notNull(),
  inForce: daterange('in_force').notNull(),
  decisionId: bigint('decision_id', { mode: 'number' }).notNull(),
  requestId: uuid('request_id').notNull(),
});
