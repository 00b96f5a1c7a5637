import { call } from '#db/calls.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { newSecret, sha256 } from '#lib/kernel/secrets.ts';

/** A session lives this long, in hours, and is then started anew; a member of staff signs in every working day. */
export const sessionHours = 10;

/**
 * Starts a session for an account that has just proved itself.
 *
 * @param device what the person will recognise in the list of their sessions, such as "Firefox, Android"
 * @param membershipId where a member of staff is to begin; else where they worked last
 * @returns the secret for the cookie; the database keeps only its hash
 */
export async function startSession(accountId: string, device: string, membershipId: string | null = null): Promise<string> {
  const secret = newSecret();
  await call((sql) => sql`
    select start_session(${accountId}, ${sha256(secret)}, ${device}, ${`${sessionHours} hours`}, ${membershipId})`);
  return secret;
}

type SessionRow = {
  session_id: string | null;
  account_id: string;
  kind: 'person' | 'staff' | 'newcomer';
  person_id: string | null;
  facility_id: number | null;
  provider_id: number | null;
  role: string;
  name: string;
};

/** Whom a session's secret stands for at this moment; null when it is revoked, late or nobody's. */
export async function actorOfSession(secret: string, today: string | null): Promise<Actor | null> {
  const row = await call<SessionRow>((sql) => sql`select * from actor_of_session(${sha256(secret)})`);
  if (!row.session_id) return null;
  const signedIn = { accountId: row.account_id, sessionId: row.session_id, name: row.name, today };
  if (row.kind === 'person' && row.person_id) return { kind: 'person', personId: row.person_id, ...signedIn };
  if (row.kind === 'newcomer') return { kind: 'newcomer', ...signedIn };
  if (row.provider_id !== null) return { kind: 'provider', providerId: row.provider_id, role: 'representative', ...signedIn };
  if (row.facility_id !== null)
    return { kind: 'clinic', facilityId: row.facility_id, role: row.role as 'registrar' | 'manager', ...signedIn };
  return { kind: 'agency', role: row.role as 'reviewer' | 'administrator' | 'auditor', ...signedIn };
}
