'use server';
import { redirect } from 'next/navigation';
import { addFacility } from '#lib/facilities/index.ts';
import { facilitySchema } from '#lib/facilities/schemas.ts';
import { asProvider } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

export const addFacilityAction = asProvider(facilitySchema, async (actor, facility) => {
  const { id } = await addFacility(actor, facility);
  redirect(localPath(await localeOfRequest(), `/provider/facilities/${id}?done=added`));
});
