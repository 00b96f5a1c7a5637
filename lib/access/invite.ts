import { eq, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { facilities, invitations } from '#db/schema/index.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import { explainedBy } from '#lib/kernel/explained.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { notify } from '#lib/notices/index.ts';
import { AlreadyMember, InvitationOver, NotYourFacility } from './errors.ts';
import { takeAttempts } from './limits.ts';
import { lifetimeOf, linkAddress, linkHours, newToken, tokenHash, type Later } from './links.ts';
import type { Invitation } from './schemas.ts';

type Sending = { language: Locale; later: Later };

const refusals = { manages_the_facility: NotYourFacility, member_is_new: AlreadyMember };

/**
 * Invites an address to the staff of a facility that the actor manages; asked again, it is invited anew, and the link before is over.
 * @param sending.language of the manager: the one who is invited has told none yet
 * @throws NotYourFacility, AlreadyMember, TooManyAttempts
 */
export async function invite(actor: ManagerActor, invitation: Invitation, { language, later }: Sending): Promise<void> {
  await takeAttempts({ invitePerAccount: actor.accountId });
  const token = newToken();
  const facility = await explainedBy(refusals, () => as(actor, (db) => written(db, invitation, token)));
  const facts = { link: linkAddress('invitation', token, language), days: linkHours.invitation / 24, facility: facility[language], role: invitation.role };
  later(() => notify({ channel: 'email', address: invitation.email.toLowerCase(), language }, 'invitation', facts));
}

async function written(db: Database, { email, role, facilityId }: Invitation, token: string): Promise<{ ka: string; en: string }> {
  await db.execute(sql`select invite(${facilityId}, ${email}, ${role}, ${tokenHash(token)}, ${lifetimeOf('invitation')}::interval)`);
  const [facility] = await db.select({ ka: facilities.nameKa, en: facilities.nameEn }).from(facilities).where(eq(facilities.id, facilityId));
  return facility ?? { ka: '', en: '' };
}

/**
 * Sends an open invitation again, with a new link and a new seven days.
 * @throws InvitationOver when it was accepted or withdrawn in the meantime, AlreadyMember, TooManyAttempts
 */
export async function inviteAgain(actor: ManagerActor, invitationId: string, sending: Sending): Promise<void> {
  const [open] = await as(actor, (db) => db.select({
    email: invitations.email, role: invitations.role, facilityId: invitations.facilityId,
  }).from(invitations).where(sql`${invitations.id} = ${invitationId} and accepted_at is null and withdrawn_at is null`));
  if (!open) throw new InvitationOver();
  await invite(actor, open, sending);
}

/**
 * Takes an open invitation back; its link opens nothing more.
 * @throws InvitationOver when it was accepted or withdrawn in the meantime
 */
export async function withdrawInvitation(actor: ManagerActor, invitationId: string): Promise<void> {
  const isDone = await as(actor, async (db) => {
    const [row] = await db.execute<{ done: boolean }>(sql`select withdraw_invitation(${invitationId}) as done`);
    return row?.done;
  });
  if (!isDone) throw new InvitationOver();
}
