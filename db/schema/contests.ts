import { bigint, boolean, date, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Somebody says that a registration was made without their agreement. */
export const contests = pgTable('contests', {
  id: uuid().primaryKey(),
  number: text().notNull(),
  personId: uuid('person_id').notNull(),
  facilityId: bigint('facility_id', { mode: 'number' }).notNull(),
  registrationId: uuid('registration_id'),
  annulledRegistrationId: uuid('annulled_registration_id'),
  ground: text().$type<'no_consent' | 'guardian_objects'>().notNull(),
  way: text().$type<'link' | 'portal' | 'agency'>().notNull(),
  statement: text(),
  contestedBy: uuid('contested_by'),
  contestedAt: instant('contested_at').notNull(),
  contestedOn: date('contested_on', { mode: 'string' }).notNull(),
  dueOn: date('due_on', { mode: 'string' }).notNull(),
  needsAnswer: boolean('needs_answer').notNull(),
  proof: text().$type<'session' | 'one_time_code' | 'form' | 'paper' | 'succession' | 'restoration'>().notNull(),
  answer: text().$type<'form' | 'words' | 'admits'>(),
  answerWords: text('answer_words'),
  answerScanId: uuid('answer_scan_id'),
  answeredBy: uuid('answered_by'),
  answeredOn: date('answered_on', { mode: 'string' }),
  outcome: text().$type<'upheld' | 'rejected' | 'over'>(),
  decisionId: bigint('decision_id', { mode: 'number' }),
  decidedAt: instant('decided_at'),
});
