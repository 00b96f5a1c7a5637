import { and, eq, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { decisions } from '#db/schema/declarations.ts';
import { facilities, participationActs, successions } from '#db/schema/participation.ts';
import type { AgencyActor, ManagerActor } from '#lib/kernel/actor.ts';

export type ParticipationAct = NonNullable<Awaited<ReturnType<typeof participationAct>>>;

/**
 * What an act on a facility's participation did, by its number.
 * @returns null when there is none of this facility, or it is not for the actor's eyes
 */
export const participationAct = (actor: AgencyActor | ManagerActor, facilityId: number, number: string) => as(actor, async (db) => {
  const [row] = await db.select({
    number: participationActs.number, act: participationActs.act, effectiveOn: participationActs.effectiveOn,
    reasons: participationActs.reasons, people: participationActs.people, at: participationActs.at,
    facility: { ka: facilities.nameKa, en: facilities.nameEn }, decision: decisions.number, decisionId: decisions.id,
    told: sql<number>`people_told(${participationActs.number})`,
  }).from(participationActs).innerJoin(facilities, eq(facilities.id, participationActs.facilityId))
    .leftJoin(decisions, eq(decisions.id, participationActs.decisionId))
    .where(and(eq(participationActs.facilityId, facilityId), eq(participationActs.number, number)));
  return row ? { ...row, successors: row.decisionId === null ? [] : await successorsBy(db, row.decisionId) } : null;
});

const successorsBy = (db: Database, decisionId: number) => db.select({
  id: facilities.id, name: { ka: facilities.nameKa, en: facilities.nameEn },
  orderNumber: successions.orderNumber, orderSignedOn: successions.orderSignedOn,
}).from(successions).innerJoin(facilities, eq(facilities.id, successions.toFacilityId))
  .where(eq(successions.decisionId, decisionId)).orderBy(successions.id);
