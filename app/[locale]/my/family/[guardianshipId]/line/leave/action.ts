'use server';
import { redirect } from 'next/navigation';
import { asGuardian } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { leaveLine } from '#lib/registration/index.ts';
import { leaveLineSchema } from '#lib/registration/schemas.ts';

export const leaveWardsLineAction = asGuardian(leaveLineSchema, async ({ actor, guardianshipId }, leaving) => {
  const language = await localeOfRequest();
  await leaveLine(actor, { ...leaving, language });
  redirect(localPath(language, `/my/family/${guardianshipId}/line`));
});
