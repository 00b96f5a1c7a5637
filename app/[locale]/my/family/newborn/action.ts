'use server';
import { redirect } from 'next/navigation';
import { asPerson } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { announceNewborn } from '#lib/people/index.ts';
import { announceNewbornSchema } from '#lib/people/schemas.ts';

export const announceNewbornAction = asPerson(announceNewbornSchema, async (actor, newborn) => {
  const { id } = await announceNewborn(actor, newborn);
  redirect(localPath(await localeOfRequest(), `/my/family/${id}`));
});
