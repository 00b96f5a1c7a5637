'use client';
import { ActionForm, RadioField, TextArea, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type ka from '#lib/messages/ka/counter.json';
import { markAction } from './action.ts';

type MarkFormProps = { texts: (typeof ka)['mark']; errorTexts: Record<string, string> };

const schema = async () => (await import('#lib/registration/schemas.ts')).markFormSchema;

export function MarkForm({ texts, errorTexts }: MarkFormProps) {
  const form = useActionForm({ action: markAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} submitVariant="secondary" errorHeading={texts.errorHeading}>
      <TextField form={form} name="form" label={texts.form} description={texts.formHint} autoComplete="off" maxLength={20} />
      <RadioField form={form} name="became" legend={texts.state} options={[{ value: 'spoiled', label: texts.spoiled }, { value: 'lost', label: texts.lost }]} />
      <TextArea form={form} name="reason" label={texts.reason} description={texts.reasonHint} rows={2} maxLength={500} />
    </ActionForm>
  );
}
