'use server';
import { redirect } from 'next/navigation';
import { asPerson } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { leaveLine } from '#lib/registration/index.ts';
import { leaveLineSchema } from '#lib/registration/schemas.ts';

export const leaveLineAction = asPerson(leaveLineSchema, async (actor, leaving) => {
  const language = await localeOfRequest();
  await leaveLine(actor, { ...leaving, language });
  redirect(localPath(language, '/my/line'));
});
