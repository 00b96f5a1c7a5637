'use server';
import { redirect } from 'next/navigation';
import { asManager } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { submitPrice } from '#lib/tariffs/index.ts';
import { priceSchema } from '#lib/tariffs/schemas.ts';

export const submitPriceAction = asManager(priceSchema, async (actor, price) => {
  await submitPrice(actor, price);
  redirect(localPath(await localeOfRequest(), `/provider/facilities/${price.facilityId}/prices?done=said`));
});
