'use server';
import { newAccountSchema, signUp } from '#lib/access/index.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { leadOn, thisVisit } from '../../sign-in/let-in.ts';

export const signUpAction = asAnyone(newAccountSchema, async (actor, account) =>
  leadOn(await signUp(actor, account, await thisVisit())));
