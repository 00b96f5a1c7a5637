import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { sessions } from '#db/schema/access.ts';
import type { SignedInActor } from '#lib/kernel/actor.ts';

export type OwnSession = { id: string; device: string; startedAt: Date; lastSeenAt: Date; isThis: boolean };

const live = and(isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`));

/** The actor's own live sessions, the latest first. */
export function mySessions(actor: SignedInActor): Promise<OwnSession[]> {
  return as(actor, async (db) => {
    const rows = await db.select({
      id: sessions.id, device: sessions.device, startedAt: sessions.startedAt, lastSeenAt: sessions.lastSeenAt,
    }).from(sessions).where(and(eq(sessions.accountId, actor.accountId), live)).orderBy(desc(sessions.startedAt));
    return rows.map((row) => ({ ...row, isThis: row.id === actor.sessionId }));
  });
}

/** Ends one of the actor's own sessions, from the next request on; one that is not theirs, or is over, stays as it is. */
export function revokeSession(actor: SignedInActor, { sessionId }: { sessionId: string }): Promise<void> {
  return as(actor, (db) => revoke(db, actor, [sessionId]));
}

/** Ends all of the actor's own sessions but the one they act under. */
export function revokeOtherSessions(actor: SignedInActor): Promise<void> {
  return as(actor, async (db) => {
    const others = await db.select({ id: sessions.id }).from(sessions)
      .where(and(eq(sessions.accountId, actor.accountId), ne(sessions.id, actor.sessionId), live));
    await revoke(db, actor, others.map(({ id }) => id));
  });
}

async function revoke(db: Database, actor: SignedInActor, ids: string[]): Promise<void> {
  for (const id of ids) {
    const ended = await db.update(sessions).set({ revokedAt: sql`now()` })
      .where(and(eq(sessions.id, id), eq(sessions.accountId, actor.accountId), live)).returning({ id: sessions.id });
    if (ended.length > 0) await writeLine(db, actor, id);
  }
}

async function writeLine(db: Database, actor: SignedInActor, sessionId: string): Promise<void> {
  const personId = actor.kind === 'person' ? actor.personId : null;
  const facilityId = actor.kind === 'clinic' ? actor.facilityId : null;
  await db.execute(sql`
    insert into journal (act, account_id, actor, facility_id, person_id, detail)
    values ('session.revoked', ${actor.accountId}, ${actor.kind}, ${facilityId}, ${personId},
            jsonb_build_object('session', ${sessionId}::text, 'by_session', ${actor.sessionId}::text))`);
}
