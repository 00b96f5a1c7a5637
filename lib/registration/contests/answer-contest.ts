import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { dueFacts } from './due-facts.ts';
import { explained } from './refusals.ts';
import type { ContestAnswer } from './schemas.ts';

/**
 * Hears the clinic: it brings the form that was signed, explains how the person agreed, or admits that they did not.
 * The form that was scanned at the counter needs not be scanned again.
 * @param scanId of a form that is brought only now
 * @throws ContestSettled, AnswerTooLate, FormNotScanned, ContestNotYours
 */
export const answerContest = (actor: ClinicActor, { requestId, contestId, answer, words }: ContestAnswer, scanId: string | null = null): Promise<void> =>
  explained(() => as(actor, async (db) => {
    await db.execute(sql`select number from answer_contest(${requestId}, ${contestId}, ${answer}, ${words ?? null}, ${scanId}::uuid)`);
  }), () => dueFacts(actor, contestId));
