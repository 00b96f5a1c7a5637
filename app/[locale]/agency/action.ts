'use server';
import { redirect } from 'next/navigation';
import { asAgencyStaff } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { findPerson } from '#lib/people/index.ts';
import { findForm } from '#lib/people/schemas.ts';

export const findAction = asAgencyStaff(findForm, async (actor, asked) => {
  const id = await findPerson(actor, asked);
  redirect(localPath(await localeOfRequest(), `/agency/people/${id}`));
});
