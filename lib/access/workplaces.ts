import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { facilities, memberships, providers, sessions } from '#db/schema/index.ts';
import { RuleViolation } from '#db/violations.ts';
import type { SignedInActor } from '#lib/kernel/actor.ts';
import { SecondFactorFirst, WorkplaceGone } from './errors.ts';

/** `place` is null at the agency. */
export type Workplace = { id: string; place: { ka: string; en: string } | null; role: string; isHere: boolean };

/** Where a member of staff may work; `isHere` where this session acts. */
export function workplaces(actor: SignedInActor): Promise<Workplace[]> {
  return as(actor, async (db) => {
    const [session] = await db.select({ here: sessions.membershipId }).from(sessions).where(eq(sessions.id, actor.sessionId));
    const rows = await db.select({
      id: memberships.id, role: memberships.role,
      ka: sql<string | null>`coalesce(${facilities.nameKa}, ${providers.nameKa})`,
      en: sql<string | null>`coalesce(${facilities.nameEn}, ${providers.nameEn})`,
    }).from(memberships)
      .leftJoin(facilities, eq(facilities.id, memberships.facilityId)).leftJoin(providers, eq(providers.id, memberships.providerId))
      .where(and(eq(memberships.accountId, actor.accountId), isNull(memberships.endedAt))).orderBy(asc(memberships.id));
    return rows.map(({ ka, en, ...row }) => ({ ...row, place: ka && en ? { ka, en } : null, isHere: row.id === session?.here }));
  });
}

/**
 * Moves the session to another of one's own workplaces; the next request acts there.
 * @throws WorkplaceGone when that membership has ended, or is not one's own
 * @throws SecondFactorFirst for one who has none and would decide or sign there
 */
export async function workAt(actor: SignedInActor, { membershipId }: { membershipId: string }): Promise<void> {
  const isThere = await as(actor, async (db) => {
    const [row] = await db.execute<{ done: boolean }>(sql`select work_at(${actor.sessionId}, ${actor.accountId}, ${membershipId}) as done`);
    if (row?.done) await db.execute(sql`select note('workplace.chosen', null, null, jsonb_build_object('membership', ${membershipId}::text))`);
    return row?.done;
  }).catch((error: unknown) => {
    throw error instanceof RuleViolation && error.rule === 'staff_prove_twice' ? new SecondFactorFirst() : error;
  });
  if (!isThere) throw new WorkplaceGone();
}
