'use server';
import { redirect } from 'next/navigation';
import { changeContacts } from '#lib/facilities/index.ts';
import { contactsSchema } from '#lib/facilities/schemas.ts';
import { asProvider } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

export const changeContactsAction = asProvider(contactsSchema, async (actor, contacts) => {
  await changeContacts(actor, contacts);
  redirect(localPath(await localeOfRequest(), '/provider'));
});
