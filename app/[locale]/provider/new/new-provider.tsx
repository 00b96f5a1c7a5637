import { randomUUID } from 'node:crypto';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { messagesOf } from '#lib/messages/index.ts';
import { contactErrors } from '../_fields/contact-errors.ts';
import { ProviderForm } from './provider-form.tsx';

/** What a member of staff who belongs nowhere yet begins with. */
export async function NewProvider() {
  const locale = await localeOfRequest();
  const { start, contacts } = messagesOf(locale).provider;
  return (
    <Page title={start.title} lead={start.lead}>
      <p>{start.invited}</p>
      <ProviderForm requestId={randomUUID()} texts={start} contactTexts={contacts}
        errorTexts={await errorTexts(locale, 'facilities.code', 'facilities.providerKa', 'facilities.providerEn', ...contactErrors)} />
    </Page>
  );
}
