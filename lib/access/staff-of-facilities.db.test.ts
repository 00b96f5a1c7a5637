import { beforeAll, describe, expect, test } from 'vitest';
import { aFacility, anAccount } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { aSecondFactor } from '#db/tests/second-factor.ts';
import type { Actor, ManagerActor, SignedInActor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { acceptInvitation, invitationOf, signUpInvited } from './accept-invitation.ts';
import { invite, inviteAgain, withdrawInvitation } from './invite.ts';
import { hashPassword } from './passwords.ts';
import { removeMember } from './remove-member.ts';
import { actorOfSession, startSession } from './sessions.ts';
import { signInStaff } from './sign-in-staff.ts';
import { managedFacilities, members, openInvitations } from './staff-of-facilities.ts';
import { workAt, workplaces } from './workplaces.ts';

const { owner } = await freshDatabase();
beforeAll(testSettings);

const nobody: Actor = { kind: 'anyone', today: null };
const password = 'correct horse battery';
const passwordHash = await hashPassword(password);
let made = 0;
const newEmail = () => `staff-${(made += 1)}@example.test`;
const visit = () => ({ address: `10.4.${Math.floor(made / 250)}.${(made += 1) % 250}`, device: 'Chrome, Windows' });
const refusalOf = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => {
  if (!isRefusal(error)) throw error;
  return error.code;
});

type Account = { accountId: string; email: string };
async function anAccountOf(whose: { facilityId?: number; providerId?: number; role?: string }): Promise<Account> {
  const [accountId, email] = [await anAccount(owner, { facilityId: whose.facilityId, role: whose.role }), newEmail()];
  await owner`update accounts set email = ${email}, password_hash = ${passwordHash} where id = ${accountId}`;
  if (whose.providerId)
    await owner`update memberships set provider_id = ${whose.providerId}, role = 'representative' where account_id = ${accountId}`;
  if (whose.role !== 'registrar') await aSecondFactor(owner, accountId);
  return { accountId, email };
}

async function signedIn({ accountId }: Account): Promise<{ actor: SignedInActor; secret: string }> {
  const secret = await startSession(accountId, 'Firefox, Linux');
  return { actor: (await actorOfSession(secret, null)) as SignedInActor, secret };
}

const providerOf = async (facilityId: number) => (await owner<{ id: number }[]>`select provider_id as id from facilities where id = ${facilityId}`)[0]!.id;

/** A facility, its manager, and its provider's representative, both signed in. */
async function aHouse(): Promise<{ facilityId: number; manager: ManagerActor; representative: ManagerActor }> {
  const facilityId = await aFacility(owner);
  const manager = (await signedIn(await anAccountOf({ facilityId, role: 'manager' }))).actor as ManagerActor;
  const representative = (await signedIn(await anAccountOf({ providerId: await providerOf(facilityId) }))).actor as ManagerActor;
  return { facilityId, manager, representative };
}

type Role = 'manager' | 'registrar';
/** Sends an invitation, and reads its token in the mailbox. */
async function send(actor: ManagerActor, email: string, facilityId: number, role: Role = 'registrar', again?: string): Promise<string> {
  const work: (() => Promise<void>)[] = [];
  const sending = { language: 'en' as const, later: (one: () => Promise<void>) => void work.push(one) };
  await (again ? inviteAgain(actor, again, sending) : invite(actor, { email, role, facilityId }, sending));
  for (const one of work) await one();
  const [sent] = await owner<{ body: string }[]>`select body from demo_messages where recipient = ${email} order by id desc limit 1`;
  return /\/([\w-]{43})\s/.exec(sent!.body)![1]!;
}
const accept = (token: string, typed = password) => acceptInvitation(nobody, { token, password: typed }, visit());

describe('an invitation', () => {
  test('opens an account with a membership, and a manager sets a second factor up first', async () => {
    const { facilityId, manager } = await aHouse();
    const [registrar, colleague] = [newEmail(), newEmail()];
    const joined = await signUpInvited(nobody, { token: await send(manager, registrar, facilityId), name: 'ია', password }, visit());
    expect(joined.entry?.actor).toMatchObject({ kind: 'clinic', role: 'registrar', facilityId, name: 'ია' });
    const half = await signUpInvited(nobody, { token: await send(manager, colleague, facilityId, 'manager'), name: 'გია', password }, visit());
    expect(half.halfWay).toMatchObject({ stage: 'enrol', email: colleague });
    expect((await members(manager)).map(({ email, role }) => [email, role])).toEqual(expect.arrayContaining([[registrar, 'registrar'], [colleague, 'manager']]));
  });

  test('is accepted by the account that its address has, with its password', async () => {
    const [{ facilityId, representative }, other] = [await aHouse(), await aFacility(owner)];
    const mine = await anAccountOf({ facilityId: other, role: 'registrar' });
    const token = await send(representative, mine.email, facilityId);
    expect(await invitationOf(token)).toMatchObject({ email: mine.email, role: 'registrar', hasAccount: true });
    expect(await refusalOf(accept(token, 'the password of another'))).toBe('access.wrongStaffDetails');
    expect((await accept(token)).entry?.actor).toMatchObject({ kind: 'clinic', facilityId });
    expect(await refusalOf(accept(token))).toBe('access.linkOver');
  });

  test('is of its address: no other account gets in by its link', async () => {
    const { facilityId, manager } = await aHouse();
    const token = await send(manager, newEmail(), facilityId);
    const stranger = await anAccountOf({ facilityId: await aFacility(owner), role: 'registrar' });
    await expect(owner`select accept_invitation(sha256(${token}::bytea), ${stranger.accountId})`).rejects.toMatchObject({ constraint_name: 'invitation_is_of_its_email' });
    expect(await invitationOf(token)).not.toBeNull();
  });

  test('leads back in whoever had left', async () => {
    const { facilityId, manager } = await aHouse();
    const left = await anAccountOf({ facilityId, role: 'registrar' });
    await owner`update memberships set ended_at = now() where account_id = ${left.accountId}`;
    expect((await accept(await send(manager, left.email, facilityId))).entry?.actor).toMatchObject({ facilityId });
  });

  test('to another role ends the one before, and its sessions', async () => {
    const { facilityId, manager } = await aHouse();
    const mine = await anAccountOf({ facilityId, role: 'registrar' });
    const before = await signedIn(mine);
    expect(await refusalOf(send(manager, mine.email, facilityId))).toBe('access.alreadyMember');
    expect((await accept(await send(manager, mine.email, facilityId, 'manager'))).halfWay).toMatchObject({ stage: 'enrol' });
    expect(await actorOfSession(before.secret, null)).toBeNull();
    const roles = await owner`select role from memberships where account_id = ${mine.accountId} and ended_at is null`;
    expect([...roles]).toEqual([{ role: 'manager' }]);
  });

  test('that is late or withdrawn opens nothing, and one sent again works by its newest link only', async () => {
    const { facilityId, manager } = await aHouse();
    const emails = [newEmail(), newEmail(), newEmail()] as const;
    const [late, withdrawn, first] = [await send(manager, emails[0], facilityId), await send(manager, emails[1], facilityId), await send(manager, emails[2], facilityId)];
    const open = new Map((await openInvitations(manager)).map((one) => [one.email, one]));
    await owner`update invitations set expires_at = now() where id = ${open.get(emails[0])!.id}`;
    await withdrawInvitation(manager, open.get(emails[1])!.id);
    const again = await send(manager, emails[2], facilityId, 'registrar', open.get(emails[2])!.id);
    const join = (token: string) => refusalOf(signUpInvited(nobody, { token, name: 'ია', password }, visit()));
    for (const token of [late, withdrawn, first]) expect(await join(token)).toBe('access.linkOver');
    expect(await join(again)).toBe('done');
    expect(await refusalOf(withdrawInvitation(manager, open.get(emails[2])!.id))).toBe('access.invitationOver');
    expect((await openInvitations(manager)).map(({ email, isLate }) => [email, isLate])).toEqual([[emails[0], true]]);
  });

  test('accepted twice at once makes one membership', async () => {
    const { facilityId, manager } = await aHouse();
    const mine = await anAccountOf({ facilityId: await aFacility(owner), role: 'registrar' });
    const token = await send(manager, mine.email, facilityId);
    const outcomes = await Promise.all([1, 2, 3].map(() => refusalOf(accept(token))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await owner`select from memberships where account_id = ${mine.accountId} and facility_id = ${facilityId}`).toHaveLength(1);
  });

  test('to a facility of others is refused, and nobody else sees or ends it', async () => {
    const [ours, theirs] = [await aHouse(), await aHouse()];
    expect(await refusalOf(send(ours.manager, newEmail(), theirs.facilityId))).toBe('access.notYourFacility');
    await send(theirs.manager, newEmail(), theirs.facilityId);
    const [invitation] = await openInvitations(theirs.representative);
    for (const actor of [ours.manager, ours.representative]) {
      expect(await openInvitations(actor)).toEqual([]);
      expect(await refusalOf(withdrawInvitation(actor, invitation!.id))).toBe('access.invitationOver');
    }
    expect((await managedFacilities(ours.representative)).map(({ id }) => id)).toEqual([ours.facilityId]);
  });
});

describe('a member', () => {
  const idOf = async (actor: ManagerActor, accountId: string) =>
    (await owner<{ id: string }[]>`select id from memberships where account_id = ${accountId} and ended_at is null`)[0]!.id;

  test('who is removed is out at once', async () => {
    const { facilityId, manager } = await aHouse();
    const mine = await anAccountOf({ facilityId, role: 'registrar' });
    const { secret } = await signedIn(mine);
    await removeMember(manager, { membershipId: await idOf(manager, mine.accountId) });
    expect(await actorOfSession(secret, null)).toBeNull();
    expect(await refusalOf(signInStaff(nobody, { email: mine.email, password }, visit()))).toBe('access.wrongStaffDetails');
    expect((await members(manager)).map(({ email }) => email)).not.toContain(mine.email);
    const [line] = await owner`select account_id, about_facility_id from journal where act = 'membership.ended' order by id desc limit 1`;
    expect(line).toEqual({ account_id: manager.accountId, about_facility_id: facilityId });
  });

  test('cannot remove themselves, nor a member of others, nor can a manager remove a representative', async () => {
    const [ours, theirs] = [await aHouse(), await aHouse()];
    const remove = async (actor: ManagerActor, whom: ManagerActor) => refusalOf(removeMember(actor, { membershipId: await idOf(actor, whom.accountId) }));
    expect(await remove(ours.manager, ours.manager)).toBe('access.removesThemselves');
    expect(await remove(ours.representative, ours.representative)).toBe('access.removesThemselves');
    expect(await remove(ours.manager, theirs.manager)).toBe('access.memberGone');
    expect(await remove(ours.representative, theirs.representative)).toBe('access.memberGone');
    expect(await remove(ours.manager, ours.representative)).toBe('access.memberGone');
    expect(await remove(ours.representative, ours.manager)).toBe('done');
  });

  test('who is the last representative stays, also when two remove each other at once', async () => {
    const { facilityId, representative } = await aHouse();
    const other = (await signedIn(await anAccountOf({ providerId: await providerOf(facilityId) }))).actor as ManagerActor;
    const [a, b] = [await idOf(representative, representative.accountId), await idOf(other, other.accountId)];
    const outcomes = await Promise.all([refusalOf(removeMember(representative, { membershipId: b })), refusalOf(removeMember(other, { membershipId: a }))]);
    expect(outcomes.sort()).toEqual(['access.lastRepresentative', 'done']);
  });
});

describe('a workplace', () => {
  test('is chosen among one’s own, and the session acts there from then on', async () => {
    const [first, second, foreign] = [await aFacility(owner), await aFacility(owner), await aFacility(owner)];
    const mine = await anAccountOf({ facilityId: first, role: 'registrar' });
    await owner`insert into memberships (account_id, facility_id, role) values (${mine.accountId}, ${second}, 'registrar')`;
    const { actor, secret } = await signedIn(mine);
    const there = (await workplaces(actor)).find(({ isHere }) => !isHere)!;
    await workAt(actor, { membershipId: there.id });
    expect(await actorOfSession(secret, null)).toMatchObject({ facilityId: second });
    expect(await owner`select from journal where act = 'workplace.chosen' and account_id = ${mine.accountId}`).toHaveLength(1);
    const stranger = await signedIn(await anAccountOf({ facilityId: foreign, role: 'registrar' }));
    expect(await refusalOf(workAt(stranger.actor, { membershipId: there.id }))).toBe('access.workplaceGone');
    // the next session begins where one worked last
    expect((await signedIn(mine)).actor).toMatchObject({ facilityId: second });
  });

  test('where one decides is not entered from a session without a second factor', async () => {
    const mine = await anAccountOf({ facilityId: await aFacility(owner), role: 'registrar' });
    const { actor } = await signedIn(mine);
    const [row] = await owner<{ id: string }[]>`insert into memberships (account_id, facility_id, role) values (${mine.accountId}, ${await aFacility(owner)}, 'manager') returning id`;
    expect(await refusalOf(workAt(actor, { membershipId: row!.id }))).toBe('access.secondFactorFirst');
  });
});
