import { and, desc, eq, isNull, ne, notInArray, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { accounts } from '#db/schema/access.ts';
import { declarationMoves, declarations, decisions, personalDecisionKinds, proposals } from '#db/schema/declarations.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import type { DeclarationFile } from './declared.ts';

export type Review = Awaited<ReturnType<typeof reviewOf>>;
export type PastDeclaration = Review['otherDeclarations'][number];
export type PastDecision = Review['decisions'][number];
export type OpenProposal = NonNullable<Review['proposal']>;

/**
 * What a reviewer needs beside the declaration itself: whose it is and whether it is late, what they can do now, a proposal
 * that waits for a second person, and what else the agency has of the facility.
 */
export const reviewOf = (actor: AgencyActor, { id, facility }: DeclarationFile) => as(actor, async (db) => ({
  ...(await standingOf(db, id)),
  moves: await movesOf(db, id),
  proposal: await openProposalOf(db, actor, id),
  otherDeclarations: await otherDeclarationsOf(db, facility.id, id),
  decisions: await decisionsOf(db, facility.id),
}));

async function standingOf(db: Database, id: number): Promise<{ assignedName: string | null; isOverdue: boolean; today: string }> {
  const [row] = await db.select({
    assignedName: accounts.name, today: sql<string>`today()`,
    isOverdue: sql<boolean>`${declarations.state} in ('submitted', 'refusal_proposed') and ${declarations.dueOn} < today()`,
  }).from(declarations).leftJoin(accounts, eq(accounts.id, declarations.assignedTo)).where(eq(declarations.id, id));
  if (!row) throw new Error('A declaration went while it was read.');
  return row;
}

/** The acts that the reader may do now, by the table of moves. */
async function movesOf(db: Database, id: number): Promise<string[]> {
  const rows = await db.select({ act: declarationMoves.act }).from(declarationMoves)
    .innerJoin(declarations, eq(declarations.state, declarationMoves.fromState))
    .where(and(eq(declarations.id, id), sql`${declarationMoves.role} = role_for(${declarations.facilityId})`));
  return rows.map(({ act }) => act);
}

/** The proposal that waits for a second person; null for none. */
async function openProposalOf(db: Database, { accountId }: AgencyActor, id: number) {
  const [open] = await db.select({
    legalBasis: proposals.legalBasis, reasons: proposals.reasons, proposedAt: proposals.proposedAt, who: accounts.name,
    isOwn: sql<boolean>`${proposals.proposedBy} = ${accountId}`,
  }).from(proposals).leftJoin(accounts, eq(accounts.id, proposals.proposedBy))
    .where(and(eq(proposals.declarationId, id), isNull(proposals.settledAt)));
  return open ?? null;
}

const otherDeclarationsOf = (db: Database, facilityId: number, id: number) =>
  db.select({
    id: declarations.id, number: declarations.number, state: declarations.state, submittedOn: declarations.submittedOn,
    paperReference: declarations.paperReference,
  }).from(declarations).where(and(eq(declarations.facilityId, facilityId), ne(declarations.id, id))).orderBy(desc(declarations.id));

const decisionsOf = (db: Database, facilityId: number) =>
  db.select({ number: decisions.number, kind: decisions.kind, decidedOn: decisions.decidedOn, effectiveOn: decisions.effectiveOn })
    .from(decisions).where(and(eq(decisions.facilityId, facilityId), notInArray(decisions.kind, personalDecisionKinds))).orderBy(desc(decisions.id));
