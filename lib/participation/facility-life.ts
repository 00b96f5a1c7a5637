import { and, asc, desc, eq, isNull, notInArray, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { accounts } from '#db/schema/access.ts';
import { decisions, personalDecisionKinds, proposals } from '#db/schema/declarations.ts';
import { licences, participationActs, participationMoves } from '#db/schema/participation.ts';
import type { AgencyActor, ManagerActor } from '#lib/kernel/actor.ts';
import type { LifeState } from './life-facts.ts';

export type FacilityLife = Awaited<ReturnType<typeof facilityLife>>;

/** A facility's life in the programme, for the agency: what it is today, what the actor may do about it now, and what was done. */
export const facilityLife = (actor: AgencyActor, id: number) => as(actor, async (db) => {
  const now = await stateOf(db, id);
  return {
    ...now,
    licence: await licenceOf(db, id),
    possible: await possibleActs(db, now, actor.role),
    proposal: await openProposal(db, actor, id),
    acts: await actsOf(db, id),
    decisions: await decisionsOf(db, id),
  };
});

/** Whether those who answer for a facility may withdraw it now, and what it is today if they may not. */
export const withdrawalFor = (actor: ManagerActor, id: number) => as(actor, async (db) => {
  const now = await stateOf(db, id);
  return { ...now, isPossible: (await possibleActs(db, now, 'manager')).includes('withdraw') };
});

type Now = { state: LifeState; leavesOn: string | null; suspendedUntil: string | null; today: string; tomorrow: string };

async function stateOf(db: Database, id: number): Promise<Now> {
  const [row] = await db.execute<Now>(sql`
    select coalesce(participation_state(${id}, today()), 'none') as state, today() as today, today() + 1 as tomorrow,
      (select p.ended_on from participations p where p.facility_id = ${id} and p.during @> today()) as "leavesOn",
      (select upper(s.during) from suspensions s where s.facility_id = ${id} and s.during @> today()) as "suspendedUntil"`);
  if (!row) throw new Error('A query without a table returned no row.');
  return row;
}

/** The licence that counts: the one that was accepted last; null when the facility's is on paper only. */
async function licenceOf(db: Database, id: number) {
  const [licence] = await db.select({
    number: licences.number, expiresOn: licences.expiresOn, isValid: sql<boolean>`licence_is_valid(${licences.facilityId}, today())`,
  }).from(licences).where(eq(licences.facilityId, id)).orderBy(desc(licences.id)).limit(1);
  return licence ?? null;
}

/** By the table of moves, which the database enforces; a suspension whose end is known is lifted already. */
async function possibleActs(db: Database, { state, suspendedUntil }: Now, role: string): Promise<string[]> {
  const rows = await db.select({ act: participationMoves.act }).from(participationMoves)
    .where(and(eq(participationMoves.fromState, state), eq(participationMoves.role, role))).orderBy(asc(participationMoves.act));
  return rows.map(({ act }) => act).filter((act) => act !== 'lift' || suspendedUntil === null);
}

/** The termination that waits for a second person; null for none. `isOwn`: the actor is not that person. */
async function openProposal(db: Database, actor: AgencyActor, facilityId: number) {
  const [proposal] = await db.select({
    id: proposals.id, effectiveOn: proposals.effectiveOn, legalBasis: proposals.legalBasis, reasons: proposals.reasons,
    proposedAt: proposals.proposedAt, proposedBy: accounts.name,
    isOwn: sql<boolean>`${proposals.proposedBy} = ${actor.accountId}`,
    isLate: sql<boolean>`${proposals.effectiveOn} <= today()`,
  }).from(proposals).innerJoin(accounts, eq(accounts.id, proposals.proposedBy))
    .where(and(eq(proposals.facilityId, facilityId), eq(proposals.kind, 'termination'), isNull(proposals.settledAt)));
  return proposal ?? null;
}

const actsOf = (db: Database, facilityId: number) => db.select({
  number: participationActs.number, act: participationActs.act, effectiveOn: participationActs.effectiveOn,
  people: participationActs.people, at: participationActs.at, by: accounts.name,
}).from(participationActs).innerJoin(accounts, eq(accounts.id, participationActs.accountId))
  .where(eq(participationActs.facilityId, facilityId)).orderBy(desc(participationActs.id));

/** Those about the facility itself; what was decided about one person's registration is no act on it. */
const decisionsOf = (db: Database, facilityId: number) => db.select({
  number: decisions.number, kind: decisions.kind, decidedOn: decisions.decidedOn, effectiveOn: decisions.effectiveOn,
}).from(decisions).where(and(eq(decisions.facilityId, facilityId), notInArray(decisions.kind, personalDecisionKinds))).orderBy(desc(decisions.id));
