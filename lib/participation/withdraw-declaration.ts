import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import type { DeclarationWithdrawal } from './declaration-schemas.ts';
import { meanwhile } from './meanwhile.ts';
import { explained } from './refusals.ts';

/**
 * Takes a declaration back before it is decided. What was signed stays in the register, as withdrawn.
 * @returns its number
 * @throws DeclarationUnknown, DeclarationChanged, DeclarationMoveNotPossible
 */
export const withdrawDeclaration = (actor: ManagerActor, { requestId, declarationId, step }: DeclarationWithdrawal): Promise<{ number: string }> =>
  explained(() => as(actor, async (db) => {
    const [row] = await db.execute<{ number: string }>(sql`select number from withdraw_declaration(${requestId}, ${declarationId}, ${step})`);
    if (!row) throw new Error('A declaration was withdrawn and is not there.');
    return row;
  }), () => meanwhile(actor, declarationId));
