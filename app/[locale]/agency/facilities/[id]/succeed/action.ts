'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { succeedFacility } from '#lib/participation/index.ts';
import { succeedSchema } from '#lib/participation/schemas.ts';

export const succeedAction = asAgencyReviewer(succeedSchema, async (actor, sent) => {
  const { number } = await succeedFacility(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/facilities/${sent.facilityId}/acts/${number}`));
});
