'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { findAction } from './action.ts';

type FindFormProps = {
  texts: { field: string; fieldHint: string; submit: string; errorHeading: string };
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).numberForm;

export function FindForm({ texts, errorTexts }: FindFormProps) {
  const form = useActionForm({ action: findAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading}>
      <TextField form={form} name="personalNumber" label={texts.field} description={texts.fieldHint}
        inputMode="numeric" autoComplete="off" maxLength={15} />
    </ActionForm>
  );
}
