'use server';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { emailSchema, requestPasswordReset } from '#lib/access/index.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { clientAddress } from '#lib/kernel/web/request.ts';

export const requestPasswordResetAction = asAnyone(emailSchema, async (_actor, { email }) => {
  const language = await localeOfRequest();
  await requestPasswordReset({ email, language, address: await clientAddress(), later: after });
  redirect(localPath(language, '/sign-in/staff/forgot/sent'));
});
