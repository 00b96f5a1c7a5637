'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { confirmTermination } from '#lib/participation/index.ts';
import { confirmTerminationSchema } from '#lib/participation/schemas.ts';

export const confirmAction = asAgencyReviewer(confirmTerminationSchema, async (actor, sent) => {
  const { number } = await confirmTermination(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/facilities/${sent.facilityId}/acts/${number}`));
});
