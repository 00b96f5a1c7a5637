'use server';
import { acceptanceSchema, acceptInvitation, newAccountSchema, signUpInvited } from '#lib/access/index.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { leadOn, thisVisit } from '../../../sign-in/let-in.ts';

export const acceptInvitationAction = asAnyone(acceptanceSchema, async (actor, acceptance) =>
  leadOn(await acceptInvitation(actor, acceptance, await thisVisit())));

export const signUpInvitedAction = asAnyone(newAccountSchema, async (actor, account) =>
  leadOn(await signUpInvited(actor, account, await thisVisit())));
