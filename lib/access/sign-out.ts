import type { Actor } from '#lib/kernel/actor.ts';
import { revokeSession } from './my-sessions.ts';
import { actorOfSession } from './sessions.ts';

/** Ends the session that the actor acts under; nothing happens for one who has none. */
export async function signOut(actor: Actor): Promise<void> {
  if (actor.kind !== 'anyone') await revokeSession(actor, { sessionId: actor.sessionId });
}

/** Ends the session of a secret, as next-auth hands it over; nothing happens when it stands for nobody. */
export async function signOutOf(secret: unknown): Promise<void> {
  const actor = typeof secret === 'string' ? await actorOfSession(secret, null) : null;
  if (actor) await signOut(actor);
}
