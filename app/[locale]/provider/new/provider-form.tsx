'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type ka from '#lib/messages/ka/provider.json';
import { ContactFields } from '../_fields/contact-fields.tsx';
import { foundProviderAction } from './action.ts';

type ProviderFormProps = {
  requestId: string;
  texts: (typeof ka)['start'];
  contactTexts: (typeof ka)['contacts'];
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/facilities/schemas.ts')).providerSchema;

export function ProviderForm({ requestId, texts, contactTexts, errorTexts }: ProviderFormProps) {
  const form = useActionForm({ action: foundProviderAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId}>
      <TextField form={form} name="identificationCode" label={texts.code} description={texts.codeHint} inputMode="numeric" autoComplete="off"
        maxLength={12} />
      <TextField form={form} name="nameKa" label={texts.nameKa} description={texts.nameKaHint} autoComplete="organization" maxLength={200} />
      <TextField form={form} name="nameEn" label={texts.nameEn} description={texts.nameEnHint} autoComplete="off" maxLength={200} />
      <ContactFields form={form} texts={contactTexts} />
    </ActionForm>
  );
}
