import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { daterange } from './types.ts';

/** Spans that a resolution could change, each with the period in which it is in force. */
export const settings = pgTable('settings', {
  name: text().notNull(),
  value: integer().notNull(),
  inForce: daterange('in_force').notNull(),
});
