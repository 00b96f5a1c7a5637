'use server';
import { redirect } from 'next/navigation';
import { newPasswordSchema, resetPassword } from '#lib/access/index.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { thisVisit } from '../../../let-in.ts';

export const resetPasswordAction = asAnyone(newPasswordSchema, async (_actor, change) => {
  await resetPassword(change, await thisVisit());
  redirect(localPath(await localeOfRequest(), '/sign-in/staff?reset=1'));
});
