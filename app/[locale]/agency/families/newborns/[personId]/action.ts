'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { joinNewborn } from '#lib/people/index.ts';
import { joinNewbornSchema } from '#lib/people/schemas.ts';

export const joinNewbornAction = asAgencyReviewer(joinNewbornSchema, async (actor, joined) => {
  await joinNewborn(actor, joined);
  redirect(localPath(await localeOfRequest(), '/agency/families?done=joined'));
});
