'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { numberForm } from '#lib/people/schemas.ts';
import { findAction } from './action.ts';

type FindFormProps = {
  texts: { field: string; fieldHint: string; submit: string; errorHeading: string };
  errorTexts: Record<string, string>;
};

export function FindForm({ texts, errorTexts }: FindFormProps) {
  const form = useActionForm({ action: findAction, schema: numberForm, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading}>
      <TextField form={form} name="personalNumber" label={texts.field} description={texts.fieldHint}
        inputMode="numeric" autoComplete="off" maxLength={15} />
    </ActionForm>
  );
}
