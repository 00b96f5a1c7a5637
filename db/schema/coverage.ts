import { bigint, boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { daterange } from './types.ts';

export const eligibilityRules = pgTable('eligibility_rules', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  category: text().notNull(),
  package: text().notNull(),
  annex: text().notNull(),
  paragraph: integer(),
  circumstance: text(),
  wasInsured: boolean('was_insured'),
  womenFrom: integer('women_from').notNull(),
  womenUntil: integer('women_until'),
  menFrom: integer('men_from').notNull(),
  menUntil: integer('men_until'),
  wordsKa: text('words_ka').notNull(),
  wordsEn: text('words_en').notNull(),
  inForce: daterange('in_force').notNull(),
});
