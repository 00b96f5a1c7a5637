'use server';
import { redirect } from 'next/navigation';
import { changeFacts } from '#lib/facilities/index.ts';
import { factsSchema } from '#lib/facilities/schemas.ts';
import { asManager } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

export const changeFactsAction = asManager(factsSchema, async (actor, facts) => {
  await changeFacts(actor, facts);
  redirect(localPath(await localeOfRequest(), `/provider/facilities/${facts.facilityId}?done=changed`));
});
