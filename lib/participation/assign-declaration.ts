import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { meanwhile } from './meanwhile.ts';
import { explained } from './refusals.ts';

/**
 * Says who reviews a declaration: oneself or a colleague.
 * @throws ReviewerUnknown, DeclarationMoveNotPossible once it is decided or returned, DeclarationUnknown
 */
export async function assignDeclaration(actor: AgencyActor, sent: { declarationId: number; accountId: string }): Promise<void> {
  await explained(
    () => as(actor, (db) => db.execute(sql`select assign_declaration(${sent.declarationId}, ${sent.accountId})`)),
    () => meanwhile(actor, sent.declarationId),
  );
}
