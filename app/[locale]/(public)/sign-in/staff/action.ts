'use server';
import { signInStaff, staffSchema } from '#lib/access/index.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { letIn, thisVisit } from '../let-in.ts';

export const signInStaffAction = asAnyone(staffSchema, async (actor, credentials) =>
  letIn(await signInStaff(actor, credentials, await thisVisit()), credentials.next));
