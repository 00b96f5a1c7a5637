'use server';
import { redirect } from 'next/navigation';
import { asAgencyStaff } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { statePurpose } from '#lib/people/index.ts';
import { purposeForm } from '#lib/people/schemas.ts';

export const statePurposeAction = asAgencyStaff(purposeForm, async (actor, stated) => {
  await statePurpose(actor, stated);
  redirect(localPath(await localeOfRequest(), `/agency/people/${stated.personId}`));
});
