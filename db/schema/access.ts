import { sql } from 'drizzle-orm';
import { bigint, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Without the password's hash: no role of the web may read it. */
export const accounts = pgTable('accounts', {
  id: uuid().primaryKey(),
  kind: text().$type<'person' | 'staff' | 'system'>().notNull(),
  personId: uuid('person_id'),
  email: text(),
  name: text(),
  createdAt: instant('created_at').notNull(),
});

export const memberships = pgTable('memberships', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id').notNull(),
  facilityId: bigint('facility_id', { mode: 'number' }),
  providerId: bigint('provider_id', { mode: 'number' }),
  role: text().notNull(),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
  endedBy: uuid('ended_by'),
});

export const invitations = pgTable('invitations', {
  id: uuid().primaryKey(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  email: text().notNull(),
  role: text().$type<'manager' | 'registrar'>().notNull(),
  invitedBy: uuid('invited_by').notNull(),
  invitedAt: instant('invited_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  acceptedAt: instant('accepted_at'),
  acceptedBy: uuid('accepted_by'),
  withdrawnAt: instant('withdrawn_at'),
  withdrawnBy: uuid('withdrawn_by'),
});

/** Without the secret. */
export const secondFactors = pgTable('second_factors', {
  accountId: uuid('account_id').primaryKey(),
  confirmedAt: instant('confirmed_at').notNull(),
});

/** Without the hash. */
export const recoveryCodes = pgTable('recovery_codes', {
  accountId: uuid('account_id').notNull(),
  usedAt: instant('used_at'),
});

/** Without the hash of the cookie's secret. */
export const sessions = pgTable('sessions', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id').notNull(),
  membershipId: uuid('membership_id'),
  device: text().notNull(),
  startedAt: instant('started_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  revokedAt: instant('revoked_at'),
});

/** The database alone sets a line's number and its instant. */
export const journal = pgTable('journal', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAs(sql``),
  at: instant('at').notNull().generatedAlwaysAs(sql``),
  act: text().notNull(),
  accountId: uuid('account_id'),
  actor: text().notNull(),
  facilityId: bigint('facility_id', { mode: 'number' }),
  personId: uuid('person_id'),
  aboutFacilityId: bigint('about_facility_id', { mode: 'number' }),
  requestId: uuid('request_id'),
  detail: jsonb().$type<Record<string, unknown>>().notNull(),
});
