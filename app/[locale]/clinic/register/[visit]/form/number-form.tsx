'use client';
import { ActionForm } from '#app/_ui/action-form-alone.tsx';
import { TextField } from '#app/_ui/text-field.tsx';
import { useActionForm } from '#app/_ui/use-action-form.ts';
import type ka from '#lib/messages/ka/counter.json';
import { registerByFormAction } from '../action.ts';

type NumberFormProps = {
  requestId: string;
  shown: { visitId: string; startsOn: string; consentVersion: string };
  /** As it was printed. */
  number: string;
  texts: (typeof ka)['form'];
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).registerByFormSchema;

export function NumberForm({ requestId, shown, number, texts, errorTexts }: NumberFormProps) {
  const form = useActionForm({ action: registerByFormAction, schema, errorTexts, defaults: { form: number } });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={shown}>
      <TextField form={form} name="form" label={texts.number} description={texts.numberHint} autoComplete="off" maxLength={20} />
    </ActionForm>
  );
}
