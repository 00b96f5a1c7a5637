'use server';
import { redirect } from 'next/navigation';
import { asGuardian } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { joinLine } from '#lib/registration/index.ts';
import { joinLineSchema } from '#lib/registration/schemas.ts';

export const joinLineForWardAction = asGuardian(joinLineSchema, async ({ actor, guardianshipId }, joining) => {
  const language = await localeOfRequest();
  await joinLine(actor, { ...joining, language });
  redirect(localPath(language, `/my/family/${guardianshipId}/line`));
});
