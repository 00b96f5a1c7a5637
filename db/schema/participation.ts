import { bigint, boolean, date, doublePrecision, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { daterange, inMigration } from './types.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

export const providers = pgTable('providers', {
  id: id(),
  identificationCode: text('identification_code').notNull(),
  nameKa: text('name_ka').notNull(),
  nameEn: text('name_en').notNull(),
});

export const providerContacts = pgTable('provider_contacts', {
  providerId: bigint('provider_id', { mode: 'number' }).primaryKey(),
  addressKa: text('address_ka').notNull(),
  addressEn: text('address_en').notNull(),
  phone: text().notNull(),
  email: text().notNull(),
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
  declarationId: bigint('declaration_id', { mode: 'number' }).notNull(),
  endedOn: date('ended_on').generatedAlwaysAs(inMigration),
});

export const suspensions = pgTable('suspensions', {
  id: id(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  during: daterange().notNull(),
  reason: text().notNull(),
  actNumber: text('act_number').notNull(),
  decisionId: bigint('decision_id', { mode: 'number' }),
});

/** A facility's list: how long it may be, and how long it is. */
export const places = pgTable('places', {
  facilityId: bigint('facility_id', { mode: 'number' }).primaryKey(),
  // null: as many as come
  capacity: integer(),
  takesNew: boolean('takes_new').notNull(),
  taken: integer().notNull(),
  offered: integer().notNull(),
  ceiling: integer(),
});

export const licences = pgTable('licences', {
  id: id(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  declarationId: bigint('declaration_id', { mode: 'number' }).notNull(),
  number: text().notNull(),
  issuedOn: date('issued_on').notNull(),
  expiresOn: date('expires_on'),
});

export const participationMoves = pgTable('participation_moves', {
  fromState: text('from_state').notNull(),
  act: text().notNull(),
  toState: text('to_state').notNull(),
  role: text().notNull(),
});

export const participationActs = pgTable('participation_acts', {
  id: id(),
  number: text().notNull(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  participationId: bigint('participation_id', { mode: 'number' }).notNull(),
  fromState: text('from_state').notNull(),
  act: text().notNull(),
  toState: text('to_state').notNull(),
  role: text().notNull(),
  effectiveOn: date('effective_on').notNull(),
  reasons: text().notNull(),
  people: integer().notNull(),
  decisionId: bigint('decision_id', { mode: 'number' }),
  accountId: uuid('account_id').notNull(),
  requestId: uuid('request_id').notNull(),
  at: instant('at').notNull(),
});

export const successions = pgTable('successions', {
  id: id(),
  decisionId: bigint('decision_id', { mode: 'number' }).notNull(),
  fromFacilityId: bigint('from_facility_id', { mode: 'number' }).notNull(),
  toFacilityId: bigint('to_facility_id', { mode: 'number' }).notNull(),
  // null: everybody else
  municipalities: text().array(),
  effectiveOn: date('effective_on').notNull(),
  orderNumber: text('order_number').notNull(),
  orderSignedOn: date('order_signed_on').notNull(),
});
