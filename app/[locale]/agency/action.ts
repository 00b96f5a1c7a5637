'use server';
import { redirect } from 'next/navigation';
import { asAgencyStaff } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { findPerson, numberForm } from '#lib/people/index.ts';

export const findAction = asAgencyStaff(numberForm, async (actor, asked) => {
  const id = await findPerson(actor, asked);
  redirect(localPath(await localeOfRequest(), `/agency/people/${id}`));
});
