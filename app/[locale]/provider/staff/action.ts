'use server';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import {
  invitationChoiceSchema, invitationSchema, invite, inviteAgain, membershipChoiceSchema, removeMember, withdrawInvitation,
} from '#lib/access/index.ts';
import { asManager } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

const backToList = async (done: 'sent' | 'withdrawn' | 'removed') =>
  redirect(localPath(await localeOfRequest(), `/provider/staff?done=${done}`));

const sending = async () => ({ language: await localeOfRequest(), later: after });

export const inviteAction = asManager(invitationSchema, async (actor, invitation) => {
  await invite(actor, invitation, await sending());
  await backToList('sent');
});

export const inviteAgainAction = asManager(invitationChoiceSchema, async (actor, { invitationId }) => {
  await inviteAgain(actor, invitationId, await sending());
  await backToList('sent');
});

export const withdrawInvitationAction = asManager(invitationChoiceSchema, async (actor, { invitationId }) => {
  await withdrawInvitation(actor, invitationId);
  await backToList('withdrawn');
});

export const removeMemberAction = asManager(membershipChoiceSchema, async (actor, choice) => {
  await removeMember(actor, choice);
  await backToList('removed');
});
