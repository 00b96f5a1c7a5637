'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { liftSuspension } from '#lib/participation/index.ts';
import { suspensionSchema } from '#lib/participation/schemas.ts';

export const liftAction = asAgencyReviewer(suspensionSchema, async (actor, sent) => {
  const { number } = await liftSuspension(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/facilities/${sent.facilityId}/acts/${number}`));
});
