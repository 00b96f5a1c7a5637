import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { decide } from './decide.ts';
import type { RefusalProposal } from './review-schemas.ts';

/**
 * Proposes to refuse a declaration. Nothing is decided until a second person confirms it, and the facility is told of nothing.
 * @throws DeclarationChanged, DeclarationMoveNotPossible, DeclarationUnknown
 */
export async function proposeRefusal(actor: AgencyActor, sent: RefusalProposal): Promise<void> {
  await decide(actor, sent, sql`select propose_refusal(${sent.requestId}, ${sent.declarationId}, ${sent.step},
    ${sent.legalBasis}, ${sent.reasons})`);
}
