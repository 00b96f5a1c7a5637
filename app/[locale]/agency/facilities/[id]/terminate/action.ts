'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { proposeTermination } from '#lib/participation/index.ts';
import { proposeTerminationSchema } from '#lib/participation/schemas.ts';

export const proposeAction = asAgencyReviewer(proposeTerminationSchema, async (actor, sent) => {
  const { number } = await proposeTermination(actor, sent);
  redirect(localPath(await localeOfRequest(), `/agency/facilities/${sent.facilityId}/acts/${number}`));
});
