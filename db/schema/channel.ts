import { bigint, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export type ReachedBy = 'phone' | 'email';

const columns = {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  channel: text().$type<ReachedBy>().notNull(),
  newValue: text('new_value').notNull(),
  facilityId: bigint('facility_id', { mode: 'number' }),
};

/** Every phone and e-mail that was replaced at a counter; `facilityId` null is the agency. */
export const channelChanges = pgTable('channel_changes', {
  ...columns,
  oldValue: text('old_value'),
  changedBy: uuid('changed_by').notNull(),
  documentType: text('document_type').notNull(),
  documentNumber: text('document_number').notNull(),
  reason: text().notNull(),
  changedAt: instant('changed_at').notNull(),
  confirmedAt: instant('confirmed_at'),
});

/** One that waits for its code; without the code's hash. */
export const channelResets = pgTable('channel_resets', {
  ...columns,
  openedBy: uuid('opened_by').notNull(),
  attempts: integer().notNull(),
  codesSent: integer('codes_sent').notNull(),
  openedAt: instant('opened_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});
