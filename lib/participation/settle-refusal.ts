import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { appealText } from './appeal.ts';
import { decide } from './decide.ts';
import type { RefusalAnswer } from './review-schemas.ts';

/**
 * Confirms a proposed refusal, which then is decided, or objects to it, and the review goes on.
 * Who proposed it may take it back by objecting, and not confirm it.
 * @returns the decision's number; null for an objection
 * @throws SecondPersonNeeded, DeclarationChanged, DeclarationMoveNotPossible, DeclarationUnknown
 */
export async function settleRefusal(actor: AgencyActor, sent: RefusalAnswer): Promise<{ number: string | null }> {
  const objection = sent.answer === 'object' ? sent.objection : null;
  return { number: await decide(actor, sent, sql`select settle_refusal(${sent.requestId}, ${sent.declarationId}, ${sent.step},
    ${objection}, ${appealText()})`) };
}
