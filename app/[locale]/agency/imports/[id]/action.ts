'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { carryOutImport } from '#lib/people/index.ts';
import { carryOutSchema } from '#lib/people/schemas.ts';

export const carryOutAction = asAgencyReviewer(carryOutSchema, async (actor, choice) => {
  await carryOutImport(actor, choice);
  redirect(localPath(await localeOfRequest(), `/agency/imports/${choice.importId}`));
});
