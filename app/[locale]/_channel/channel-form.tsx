'use client';
import { ActionForm, DateField, SelectField, TextArea, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import type ka from '#lib/messages/ka/channel.json';

type ChannelFormProps = {
  action: FormAction;
  requestId: string;
  texts: Omit<typeof ka, 'code' | 'over' | 'done'>;
  documents: { value: string; label: string }[];
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).channelResetSchema;

/** Number, surname and birth date together: a mistyped number must not give away another person's account. */
export function ChannelForm({ action, requestId, texts, documents, errorTexts }: ChannelFormProps) {
  const form = useActionForm({ action, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId}>
      <TextField form={form} name="personalNumber" label={texts.number} description={texts.numberHint}
        inputMode="numeric" autoComplete="off" maxLength={15} />
      <TextField form={form} name="familyName" label={texts.familyName} description={texts.familyNameHint} autoComplete="off" maxLength={80} />
      <DateField form={form} name="bornOn" legend={texts.bornOn} description={texts.bornOnHint} texts={texts} />
      <SelectField form={form} name="documentType" label={texts.documentType} empty={texts.chooseDocument} options={documents} />
      <TextField form={form} name="documentNumber" label={texts.documentNumber} autoComplete="off" maxLength={40} />
      <TextField form={form} name="address" label={texts.address} description={texts.addressHint} autoComplete="off" maxLength={200} />
      <TextArea form={form} name="reason" label={texts.reason} description={texts.reasonHint} rows={3} maxLength={500} />
    </ActionForm>
  );
}
