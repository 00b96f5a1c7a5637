import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { accounts, facilities, invitations, memberships } from '#db/schema/index.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import type { InBoth } from '#lib/facilities/index.ts';

export type StaffRole = 'representative' | 'manager' | 'registrar';

/** `facility` is null for a representative, who acts for all of them. */
export type Member = {
  id: string; name: string; email: string; role: StaffRole; facility: InBoth | null; startedAt: Date; isSelf: boolean;
};
export type OpenInvitation = {
  id: string; email: string; role: 'manager' | 'registrar'; facility: InBoth; invitedAt: Date; expiresAt: Date; isLate: boolean;
};
export type ManagedFacility = { id: number; name: InBoth };

const facilityName = { ka: facilities.nameKa, en: facilities.nameEn };

/** Who belongs to the staff of the actor's facilities now, and to the provider itself when its representative asks. */
export function members(actor: ManagerActor): Promise<Member[]> {
  return as(actor, (db) => membersIn(db, actor));
}

/** One of them; null when there is no such one, or no more. */
export async function member(actor: ManagerActor, id: string): Promise<Member | null> {
  return (await members(actor)).find((one) => one.id === id) ?? null;
}

async function membersIn(db: Database, actor: ManagerActor): Promise<Member[]> {
  const own = actor.kind === 'provider' ? sql`${memberships.providerId} = ${actor.providerId}` : sql`false`;
  const rows = await db.select({
    id: memberships.id, accountId: accounts.id, name: accounts.name, email: accounts.email, role: memberships.role,
    startedAt: memberships.startedAt, nameKa: facilities.nameKa, nameEn: facilities.nameEn,
  }).from(memberships).innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .leftJoin(facilities, eq(facilities.id, memberships.facilityId))
    .where(and(isNull(memberships.endedAt), sql`(${own} or ${memberships.facilityId} in (select managed_facilities()))`))
    .orderBy(asc(facilities.nameKa), asc(memberships.role), asc(accounts.name));
  return rows.map(({ accountId, name, email, role, nameKa, nameEn, ...row }) => ({
    ...row, name: name ?? '', email: email ?? '', role: role as StaffRole, isSelf: accountId === actor.accountId,
    facility: nameKa && nameEn ? { ka: nameKa, en: nameEn } : null,
  }));
}

/** Whom the actor's facilities wait for; the latest first. One that is late can be sent anew. */
export function openInvitations(actor: ManagerActor): Promise<OpenInvitation[]> {
  return as(actor, (db) => db.select({
    id: invitations.id, email: invitations.email, role: invitations.role, facility: facilityName,
    invitedAt: invitations.invitedAt, expiresAt: invitations.expiresAt, isLate: sql<boolean>`${invitations.expiresAt} <= now()`,
  }).from(invitations).innerJoin(facilities, eq(facilities.id, invitations.facilityId))
    .where(and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt), sql`${invitations.facilityId} in (select managed_facilities())`))
    .orderBy(sql`${invitations.invitedAt} desc`));
}

/** The facilities that the actor may invite to. */
export function managedFacilities(actor: ManagerActor): Promise<ManagedFacility[]> {
  return as(actor, (db) => db.select({ id: facilities.id, name: facilityName }).from(facilities)
    .where(sql`${facilities.id} in (select managed_facilities())`).orderBy(asc(facilities.nameKa)));
}
