import { asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { accounts, journal } from '#db/schema/access.ts';
import { lookReports as reports } from '#db/schema/looks.ts';
import { facilities } from '#db/schema/participation.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { looksPageSize } from './emergencies.ts';
import { explained } from './refusals.ts';
import type { AnswerForm, WorkQuery } from './schemas.ts';

const text = (name: string) => sql<string | null>`${journal.detail} ->> ${name}`;

/** The agency sees who looked, which the person does not. */
const selected = (db: Database) => db.select({
  id: reports.journalId,
  personId: reports.personId,
  words: reports.words,
  reportedAt: reports.reportedAt,
  answer: reports.answer,
  answeredAt: reports.answeredAt,
  at: journal.at,
  act: journal.act,
  actor: journal.actor,
  who: accounts.name,
  facility: { id: facilities.id, ka: facilities.nameKa, en: facilities.nameEn },
  purpose: text('purpose'),
  purposeWords: text('words'),
  reference: text('reference'),
}).from(reports)
  .innerJoin(journal, eq(journal.id, reports.journalId))
  .leftJoin(accounts, eq(accounts.id, journal.accountId))
  .leftJoin(facilities, eq(facilities.id, journal.facilityId));

export type LookReport = Awaited<ReturnType<typeof selected>>[number];

/** A page of the reports that wait for an answer, the oldest first; or of those that have one, the latest first. */
export const lookReports = (actor: AgencyActor, { state, page }: WorkQuery) => as(actor, async (db) => {
  const where = state === 'open' ? isNull(reports.answeredAt) : isNotNull(reports.answeredAt);
  const [total] = await db.select({ rows: count() }).from(reports).where(where);
  const rows = await selected(db).where(where)
    .orderBy(state === 'open' ? asc(reports.reportedAt) : desc(reports.answeredAt))
    .limit(looksPageSize).offset((page - 1) * looksPageSize);
  return { rows, total: total?.rows ?? 0 };
});

/** One report; null when there is none. */
export const lookReport = (actor: AgencyActor, id: number): Promise<LookReport | null> =>
  as(actor, async (db) => (await selected(db).where(eq(reports.journalId, id)))[0] ?? null);

/**
 * The agency answers a report; the person is told, and those who manage the clinic that looked.
 * @throws OwnLookReported, LookReportAnswered
 */
export const answerLookReport = (actor: AgencyActor, { lookId, answer }: AnswerForm): Promise<void> =>
  explained(() => as(actor, async (db) => {
    await db.execute(sql`select answer_look_report(${lookId}, ${answer})`);
  }));
