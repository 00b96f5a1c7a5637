'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { suspendFacility } from '#lib/participation/index.ts';
import { suspensionSchema } from '#lib/participation/schemas.ts';

export const suspendAction = asAgencyReviewer(suspensionSchema, async (actor, sent) => {
  const { number } = await suspendFacility(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/facilities/${sent.facilityId}/acts/${number}`));
});
