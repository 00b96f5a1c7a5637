'use server';
import { redirect } from 'next/navigation';
import { asPerson } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { joinLine } from '#lib/registration/index.ts';
import { joinLineSchema } from '#lib/registration/schemas.ts';

export const joinLineAction = asPerson(joinLineSchema, async (actor, joining) => {
  const language = await localeOfRequest();
  await joinLine(actor, { ...joining, language });
  redirect(localPath(language, '/my/line'));
});
