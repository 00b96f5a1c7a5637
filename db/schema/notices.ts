import { bigint, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A class, never a word of the message or of the recipient. */
type Failure = 'unreachable' | 'deferred' | 'refused' | 'settings' | 'text' | 'unknown';

/** What was, or is still to be, told to somebody over one channel. */
export const notices = pgTable('notices', {
  id: uuid().primaryKey(),
  kind: text().notNull(),
  facts: jsonb().$type<Record<string, string | number>>().notNull(),
  language: text().$type<'ka' | 'en'>().notNull(),
  channel: text().$type<'phone' | 'email'>().notNull(),
  recipient: text().notNull(),
  personId: uuid('person_id'),
  accountId: uuid('account_id'),
  facilityId: bigint('facility_id', { mode: 'number' }),
  createdAt: instant('created_at').notNull(),
  attempts: integer().notNull(),
  sentAt: instant('sent_at'),
  lastFailure: text('last_failure').$type<Failure>(),
  failedAt: instant('failed_at'),
});
