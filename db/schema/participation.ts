import { bigint, boolean, doublePrecision, pgTable, text } from 'drizzle-orm/pg-core';
import { daterange, inMigration } from './types.ts';

const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

export const providers = pgTable('providers', {
  id: id(),
  identificationCode: text('identification_code').notNull(),
  nameKa: text('name_ka').notNull(),
  nameEn: text('name_en').notNull(),
});

export const facilities = pgTable('facilities', {
  id: id(),
  providerId: bigint('provider_id', { mode: 'number' }).notNull(),
  nameKa: text('name_ka').notNull(),
  nameEn: text('name_en').notNull(),
  municipalityCode: text('municipality_code').notNull(),
  addressKa: text('address_ka').notNull(),
  addressEn: text('address_en').notNull(),
  phone: text().notNull(),
  // seven texts '09:00-18:00', Monday first; null is a closed day
  openingHours: text('opening_hours').array().$type<(string | null)[]>().notNull(),
  stepFree: boolean('step_free').notNull(),
  languages: text().array().notNull(),
  latitude: doublePrecision().notNull(),
  longitude: doublePrecision().notNull(),
  search: text().generatedAlwaysAs(inMigration),
});

export const participations = pgTable('participations', {
  id: id(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  during: daterange().notNull(),
  scope: text().array().notNull(),
  primaryCare: boolean('primary_care').notNull().generatedAlwaysAs(inMigration),
  endReason: text('end_reason'),
});

export const suspensions = pgTable('suspensions', {
  id: id(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  during: daterange().notNull(),
  reason: text().notNull(),
  actNumber: text('act_number').notNull(),
});
