'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { objectToTermination } from '#lib/participation/index.ts';
import { objectTerminationSchema } from '#lib/participation/schemas.ts';

export const objectAction = asAgencyReviewer(objectTerminationSchema, async (actor, sent) => {
  const { number } = await objectToTermination(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/facilities/${sent.facilityId}/acts/${number}`));
});
