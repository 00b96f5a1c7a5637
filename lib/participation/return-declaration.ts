import { sql } from 'drizzle-orm';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { appealText } from './appeal.ts';
import { decide, numbered } from './decide.ts';
import { declarationSections, type Return } from './review-schemas.ts';

/**
 * Returns a declaration for correction, with what to mend in each section, and opens its next version.
 * @returns the decision's number
 * @throws DeclarationChanged, DeclarationMoveNotPossible, DeclarationUnknown
 */
export async function returnDeclaration(actor: AgencyActor, sent: Return): Promise<{ number: string }> {
  return numbered(await decide(actor, sent, sql`select return_declaration(${sent.requestId}, ${sent.declarationId}, ${sent.step},
    ${sent.legalBasis}, ${sent.reasons}, ${JSON.stringify(sectionReasons(sent))}::jsonb, ${appealText()})`));
}

const sectionReasons = (sent: Return): Record<string, string> =>
  Object.fromEntries(declarationSections.map((section) => [section, sent[section]]).filter(([, reason]) => reason !== ''));
