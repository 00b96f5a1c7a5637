import { eq, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { declarations } from '#db/schema/declarations.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import type { DeclarationStart } from './declaration-schemas.ts';
import { explained } from './refusals.ts';

/**
 * Starts a facility's declaration, filled in with what the register knows and what it declared last.
 * @returns its number; the same request sent twice starts one
 * @throws FacilityNotYours, DeclarationUnderWay
 */
export const startDeclaration = (actor: ManagerActor, { requestId, facilityId }: DeclarationStart): Promise<{ id: number; number: string }> =>
  explained(() => as(actor, async (db) => {
    const [declaration] = await db.execute<{ id: number }>(sql`select id from start_declaration(${requestId}, ${facilityId})`);
    const [row] = await db.select({ id: declarations.id, number: declarations.number }).from(declarations)
      .where(eq(declarations.id, declaration?.id ?? 0));
    if (!row) throw new Error('A declaration was started and is not there.');
    return row;
  }));
