import type { Actor, SignedInActor } from '#lib/kernel/actor.ts';
import { actorOfSession, startSession } from './sessions.ts';
import { signOut } from './sign-out.ts';

/** A sign-in that succeeded: the secret for the cookie, and who it stands for. */
export type Entry = { secret: string; actor: SignedInActor };

/** What the web layer knows of a request: the network address, and the device as its owner would call it. */
export type Visit = { address: string; device: string };

/**
 * Lets an account in that has just proved itself: always with a new session, and the one that this browser had ends.
 * @param before who the browser was signed in as until now
 * @returns null for an account that may act as nobody, such as staff whose membership has ended
 */
export async function enter(
  before: Actor, { accountId, membershipId = null }: { accountId: string; membershipId?: string | null }, device: string,
): Promise<Entry | null> {
  const secret = await startSession(accountId, device, membershipId);
  const actor = await actorOfSession(secret, before.today);
  if (!actor || actor.kind === 'anyone') return null;
  if (before.kind !== 'anyone') await signOut(before);
  return { secret, actor };
}
