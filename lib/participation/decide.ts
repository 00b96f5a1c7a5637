import { and, eq, type SQL } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { declarationActs, decisions } from '#db/schema/declarations.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { meanwhile } from './meanwhile.ts';
import { explained } from './refusals.ts';

type Act = { declarationId: number; requestId: string };

/**
 * Runs an act on a declaration. The same request sent twice is done once, and answers the same.
 * @returns the number of the decision that the act stands in; null for an act without one
 * @throws DeclarationUnknown, DeclarationChanged after the step that was shown, DeclarationMoveNotPossible in its state
 */
export const decide = (actor: AgencyActor, { declarationId, requestId }: Act, act: SQL): Promise<string | null> =>
  explained(() => as(actor, async (db) => {
    await db.execute(act);
    const [done] = await db.select({ number: decisions.number }).from(declarationActs)
      .leftJoin(decisions, eq(decisions.id, declarationActs.decisionId))
      .where(and(eq(declarationActs.accountId, actor.accountId), eq(declarationActs.requestId, requestId)));
    return done?.number ?? null;
  }), () => meanwhile(actor, declarationId));

/** The number of an act that never goes without a decision. */
export function numbered(number: string | null): { number: string } {
  if (number === null) throw new Error('An act that decides left no decision.');
  return { number };
}
