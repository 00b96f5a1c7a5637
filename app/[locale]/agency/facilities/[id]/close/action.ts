'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { closeFacility } from '#lib/participation/index.ts';
import { closeSchema } from '#lib/participation/schemas.ts';

export const closeAction = asAgencyReviewer(closeSchema, async (actor, sent) => {
  const { number } = await closeFacility(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/facilities/${sent.facilityId}/acts/${number}`));
});
