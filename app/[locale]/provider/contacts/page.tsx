import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { ownProvider, type OwnProvider } from '#lib/facilities/index.ts';
import { formatPhone } from '#lib/kernel/format.ts';
import { requireProvider } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { contactErrors } from '../_fields/contact-errors.ts';
import { ContactsForm } from './contacts-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await localeOfRequest()).provider.contacts.title };
}

export default async function ContactsPage() {
  const actor = await requireProvider();
  const locale = await localeOfRequest();
  const { contacts, overview } = messagesOf(locale).provider;
  return (
    <Page title={contacts.title} lead={contacts.lead} back={{ href: localPath(locale, '/provider'), text: overview.toList }}>
      <ContactsForm requestId={randomUUID()} texts={contacts} defaults={fieldsOf(await ownProvider(actor))}
        errorTexts={await errorTexts(locale, ...contactErrors)} />
    </Page>
  );
}

const fieldsOf = ({ contacts }: OwnProvider): Record<string, string> => (contacts
  ? { addressKa: contacts.address.ka, addressEn: contacts.address.en, phone: formatPhone(contacts.phone), email: contacts.email }
  : {});
