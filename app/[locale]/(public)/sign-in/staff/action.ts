'use server';
import { signInStaff, staffSchema } from '#lib/access/index.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { leadOn, thisVisit } from '../let-in.ts';

export const signInStaffAction = asAnyone(staffSchema, async (actor, credentials) =>
  leadOn(await signInStaff(actor, credentials, await thisVisit()), credentials.next));
