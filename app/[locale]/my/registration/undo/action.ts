'use server';
import { redirect } from 'next/navigation';
import { asPerson } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { undoRegistration } from '#lib/registration/index.ts';
import { undoRegistrationSchema } from '#lib/registration/schemas.ts';

export const undoRegistrationAction = asPerson(undoRegistrationSchema, async (actor, undoing) => {
  const { number } = await undoRegistration(actor, undoing);
  redirect(localPath(await localeOfRequest(), `/my/receipts/${number}`));
});
