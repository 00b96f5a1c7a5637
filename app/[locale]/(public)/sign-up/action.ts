'use server';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { emailSchema, requestSignUp } from '#lib/access/index.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { clientAddress } from '#lib/kernel/web/request.ts';

export const requestSignUpAction = asAnyone(emailSchema, async (_actor, { email }) => {
  const language = await localeOfRequest();
  await requestSignUp({ email, language, address: await clientAddress(), later: after });
  redirect(localPath(language, '/sign-up/sent'));
});
