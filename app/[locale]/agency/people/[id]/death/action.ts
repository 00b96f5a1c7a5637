'use server';
import { redirect } from 'next/navigation';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { recordDeath, reverseDeath } from '#lib/people/index.ts';
import { recordDeathSchema, reverseDeathSchema } from '#lib/people/schemas.ts';

export const recordDeathAction = asAgencyReviewer(recordDeathSchema, async (actor, death) => {
  await recordDeath(actor, death);
  redirect(localPath(await localeOfRequest(), `/agency/people/${death.personId}`));
});

export const reverseDeathAction = asAgencyReviewer(reverseDeathSchema, async (actor, reversal) => {
  await reverseDeath(actor, reversal);
  redirect(localPath(await localeOfRequest(), `/agency/people/${reversal.personId}`));
});
