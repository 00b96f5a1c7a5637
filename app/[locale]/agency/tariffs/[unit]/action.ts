'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { putAreaInForce } from '#lib/tariffs/index.ts';
import { areaSchema } from '#lib/tariffs/schemas.ts';

export const putAreaAction = asAgencyReviewer(areaSchema, async (actor, area) => {
  await putAreaInForce(actor, area);
  redirect(localPath(await localeOfRequest(), `/agency/tariffs/${area.unitCode}?done=1`));
});
