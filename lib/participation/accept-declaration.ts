import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { appealText } from './appeal.ts';
import { decide, numbered } from './decide.ts';
import type { Acceptance } from './review-schemas.ts';

/**
 * Accepts a declaration: from the day on, the facility takes part with what it declared, and the register says what it says.
 * @returns the decision's number
 * @throws DeclarationChanged, DeclarationMoveNotPossible, DeclarationUnknown, EffectBeforeDecision, StillTakesPart, PrimaryCareIsKept
 */
export async function acceptDeclaration(actor: AgencyActor, sent: Acceptance): Promise<{ number: string }> {
  return numbered(await decide(actor, sent, sql`select accept_declaration(${sent.requestId}, ${sent.declarationId}, ${sent.step},
    ${sent.effectiveOn}::date, ${sent.legalBasis}, ${sent.reasons}, ${appealText()})`));
}
