'use server';
import { redirect } from 'next/navigation';
import { asManager } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { withdrawParticipation } from '#lib/participation/index.ts';
import { withdrawSchema } from '#lib/participation/schemas.ts';

export const withdrawAction = asManager(withdrawSchema, async (actor, sent) => {
  const { number } = await withdrawParticipation(actor, sent);
  redirect(localPath(await localeOfRequest(), `/provider/facilities/${sent.facilityId}/leave/${number}`));
});
