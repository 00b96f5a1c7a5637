import { bigint, boolean, integer, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { daterange } from './types.ts';

const version = () => bigint('version_id', { mode: 'number' }).notNull();

export type CoverageState = 'draft' | 'in_force' | 'recalled' | 'discarded';
/** Where a group of services is to be had. */
export type Place = 'registered_clinic' | 'anywhere' | 'voucher';
/** Of the prices that facilities submitted: the lower quarter, or for medicines the lower half. */
export type Area = 'quarter' | 'half';

/** The tables of the programme as they are in force in a time, or shall be. */
export const coverageVersions = pgTable('coverage_versions', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  state: text().$type<CoverageState>().notNull(),
  inForce: daterange('in_force'),
  sourceKa: text('source_ka').notNull(),
  sourceEn: text('source_en').notNull(),
  basedOn: bigint('based_on', { mode: 'number' }),
  preparedBy: uuid('prepared_by'),
  preparedAt: timestamp('prepared_at', { withTimezone: true, mode: 'date' }).notNull(),
  requestId: uuid('request_id'),
  decisionId: bigint('decision_id', { mode: 'number' }),
  recallDecisionId: bigint('recall_decision_id', { mode: 'number' }),
  writtenBy: uuid('written_by').array().notNull(),
  putInForceBy: uuid('put_in_force_by'),
});

/** What was done with a version as a whole. */
export const coverageActs = pgTable('coverage_acts', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  versionId: version(),
  act: text().$type<'prepare' | 'put_in_force' | 'recall' | 'discard'>().notNull(),
  accountId: uuid('account_id').notNull(),
  requestId: uuid('request_id').notNull(),
  at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
});

export const coverageGroups = pgTable('coverage_groups', {
  versionId: version(),
  code: text().notNull(),
  position: integer().notNull(),
  place: text().$type<Place>().notNull(),
  nameKa: text('name_ka').notNull(),
  nameEn: text('name_en').notNull(),
  wordsKa: text('words_ka'),
  wordsEn: text('words_en'),
});

export const coverageServices = pgTable('coverage_services', {
  versionId: version(),
  code: text().notNull(),
  position: integer().notNull(),
  groupCode: text('group_code').notNull(),
  nameKa: text('name_ka').notNull(),
  nameEn: text('name_en').notNull(),
  conditions: text().array().notNull(),
});

/** A row of one of the page's three tables, word by word. */
export const coverageRows = pgTable('coverage_rows', {
  versionId: version(),
  serviceCode: text('service_code').notNull(),
  tableCode: text('table_code').$type<'I' | 'II' | 'III'>().notNull(),
  wordsKa: text('words_ka').notNull(),
  itemsKa: text('items_ka').array().notNull(),
  itemsEn: text('items_en').array().notNull(),
});

export const coveragePackages = pgTable('coverage_packages', {
  versionId: version(),
  code: text().notNull(),
  position: integer().notNull(),
  tableCode: text('table_code').$type<'I' | 'II' | 'III'>().notNull(),
  wordsKa: text('words_ka').notNull(),
  annex: text().notNull(),
});

export const coverageLimits = pgTable('coverage_limits', {
  versionId: version(),
  code: text().notNull(),
  amountTetri: bigint('amount_tetri', { mode: 'number' }).notNull(),
  period: text().$type<'case' | 'year'>().notNull(),
  periodStated: boolean('period_stated').notNull(),
  wordsKa: text('words_ka').notNull(),
  wordsEn: text('words_en').notNull(),
});

export const coverageFootnotes = pgTable('coverage_footnotes', {
  versionId: version(),
  area: text().$type<Area>().notNull(),
  mark: text().notNull(),
  part: text().notNull(),
  wordsKa: text('words_ka').notNull(),
  wordsEn: text('words_en').notNull(),
});

export const coverageCells = pgTable('coverage_cells', {
  versionId: version(),
  serviceCode: text('service_code').notNull(),
  packageCode: text('package_code').notNull(),
  raw: text().notNull(),
  // percent; null: not covered
  share: smallint(),
  shareStated: boolean('share_stated').notNull(),
  tariffArea: boolean('tariff_area').notNull(),
  limitCode: text('limit_code'),
  mark: text(),
  noteKa: text('note_ka'),
  noteEn: text('note_en'),
});

export const coverageExclusions = pgTable('coverage_exclusions', {
  versionId: version(),
  code: text().notNull(),
  position: integer().notNull(),
  packages: text().array(),
  wordsKa: text('words_ka').notNull(),
  wordsEn: text('words_en').notNull(),
  exceptionKa: text('exception_ka'),
  exceptionEn: text('exception_en'),
});
