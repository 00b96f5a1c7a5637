import { and, eq, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/as.ts';
import { accounts, annulledRegistrations, consents, contests, decisions, facilities, registrations } from '#db/schema/index.ts';
import type { Period } from '#db/schema/types.ts';

const annulled = annulledRegistrations;
const answerer = alias(accounts, 'answerer');
/** Of the registration, wherever it stands now. */
const of = <T>(column: 'during' | 'made_by' | 'started_at') =>
  sql<T>`coalesce(${sql.raw(`registrations.${column}`)}, ${sql.raw(`annulled_registrations.${column}`)})`;

const columns = {
  id: contests.id,
  number: contests.number,
  personId: contests.personId,
  registrationId: sql<string>`coalesce(${contests.registrationId}, ${contests.annulledRegistrationId})`,
  facility: { id: facilities.id, ka: facilities.nameKa, en: facilities.nameEn },
  /** Half-open. */
  during: of<Period>('during').mapWith(registrations.during),
  madeBy: of<(typeof registrations.$inferSelect)['madeBy']>('made_by'),
  isAnnulled: sql<boolean>`${contests.annulledRegistrationId} is not null`,
  ground: contests.ground,
  way: contests.way,
  statement: contests.statement,
  contestedOn: contests.contestedOn,
  dueOn: contests.dueOn,
  needsAnswer: contests.needsAnswer,
  proof: contests.proof,
  answer: contests.answer,
  answerWords: contests.answerWords,
  answerScanId: contests.answerScanId,
  answeredOn: contests.answeredOn,
  answeredBy: answerer.name,
  outcome: contests.outcome,
  consent: {
    givenAt: consents.givenAt, textVersion: consents.textVersion, language: consents.language,
    formSeries: consents.formSeries, formNumber: consents.formNumber, scanId: consents.scanId,
  },
  decision: {
    number: decisions.number, decidedOn: decisions.decidedOn, legalBasis: decisions.legalBasis, reasons: decisions.reasons, appeal: decisions.appeal,
  },
};

/** Contests with all that they rest on, as far as the actor may see it. */
export const contestsWithParts = (db: Database) => db.select(columns).from(contests)
  .innerJoin(facilities, eq(facilities.id, contests.facilityId))
  .leftJoin(registrations, eq(registrations.id, contests.registrationId))
  .leftJoin(annulled, eq(annulled.id, contests.annulledRegistrationId))
  .leftJoin(consents, or(
    eq(consents.registrationId, contests.registrationId), and(eq(consents.annulledRegistrationId, contests.annulledRegistrationId))))
  .leftJoin(answerer, eq(answerer.id, contests.answeredBy))
  .leftJoin(decisions, eq(decisions.id, contests.decisionId));

export type Contest = Awaited<ReturnType<typeof contestsWithParts>>[number];
