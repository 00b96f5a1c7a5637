import { eq, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { decisions } from '#db/schema/index.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { translatorFor } from '#lib/messages/translator.ts';
import { dueFacts } from './due-facts.ts';
import { explained } from './refusals.ts';
import type { ContestDecision } from './schemas.ts';

/** How to appeal, as it is stored with the decision: in Georgian, the language of the agency's acts. */
const appealText = (): string => translatorFor('ka', 'contests')('appealText');

/** What a decision about a contest usually rests on, for its author to keep or change. */
export const contestLegalBasis = (): string => translatorFor('ka', 'contests')('legalBasis');

/**
 * Decides a contest by a stored act. Upheld, the registration is annulled from the start and the one before comes back.
 * @returns the decision's number
 * @throws ContestSettled when a colleague was quicker, ClinicIsHeardFirst, RejectionNeedsAnAnswer, ReviewerDecides
 */
export const decideContest = (actor: AgencyActor, { requestId, contestId, outcome, legalBasis, reasons }: ContestDecision): Promise<{ number: string }> =>
  explained(() => as(actor, async (db) => {
    const [contest] = await db.execute<{ decision: string }>(sql`
      select decision_id as decision from decide_contest(${requestId}, ${contestId}, ${outcome}, ${legalBasis}, ${reasons}, ${appealText()})`);
    const [done] = await db.select({ number: decisions.number }).from(decisions).where(eq(decisions.id, Number(contest?.decision)));
    if (!done) throw new Error('An act that decides left no decision.');
    return { number: done.number };
  }), () => dueFacts(actor, contestId));
