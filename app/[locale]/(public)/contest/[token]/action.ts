'use server';
import { redirect } from 'next/navigation';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { contestByLink } from '#lib/registration/index.ts';
import { contestByLinkSchema } from '#lib/registration/schemas.ts';

export const contestByLinkAction = asAnyone(contestByLinkSchema, async (actor, { token }) => {
  await contestByLink(actor, token);
  redirect(localPath(await localeOfRequest(), `/contest/${encodeURIComponent(token)}`));
});
