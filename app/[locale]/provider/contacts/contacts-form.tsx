'use client';
import { ActionForm, useActionForm } from '#app/_ui/action-form.tsx';
import type ka from '#lib/messages/ka/provider.json';
import { ContactFields } from '../_fields/contact-fields.tsx';
import { changeContactsAction } from './action.ts';

type ContactsFormProps = {
  requestId: string;
  texts: (typeof ka)['contacts'];
  defaults: Record<string, string>;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/facilities/schemas.ts')).contactsSchema;

export function ContactsForm({ requestId, texts, defaults, errorTexts }: ContactsFormProps) {
  const form = useActionForm({ action: changeContactsAction, schema, errorTexts, defaults });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId}>
      <ContactFields form={form} texts={texts} />
    </ActionForm>
  );
}
