'use server';
import { redirect } from 'next/navigation';
import { asGuardian } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { undoRegistration } from '#lib/registration/index.ts';
import { undoRegistrationSchema } from '#lib/registration/schemas.ts';

export const undoWardsRegistrationAction = asGuardian(undoRegistrationSchema, async ({ actor, guardianshipId }, undoing) => {
  const language = await localeOfRequest();
  const { number } = await undoRegistration(actor, undoing);
  redirect(localPath(language, `/my/family/${guardianshipId}/receipts/${number}`));
});
