import { date, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** What was recorded of somebody's death, and, when it was an error, that it was. */
export const deaths = pgTable('deaths', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').notNull(),
  diedOn: date('died_on', { mode: 'string' }).notNull(),
  source: text().notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  endedRegistrationId: uuid('ended_registration_id'),
  untilDay: date('until_day', { mode: 'string' }),
  endReason: text('end_reason'),
  exitOn: date('exit_on', { mode: 'string' }),
  reversedBy: uuid('reversed_by'),
  reversedAt: instant('reversed_at'),
  reversalReason: text('reversal_reason'),
});
