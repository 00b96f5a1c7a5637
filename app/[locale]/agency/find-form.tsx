'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { PurposeFields } from '../_purpose/purpose-fields.tsx';
import type { PurposeTexts } from '../_purpose/purpose-texts.ts';
import { findAction } from './action.ts';

type FindFormProps = {
  texts: { field: string; fieldHint: string; submit: string; errorHeading: string };
  purpose: PurposeTexts;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).findForm;

export function FindForm({ texts, purpose, errorTexts }: FindFormProps) {
  const form = useActionForm({ action: findAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading}>
      <TextField form={form} name="personalNumber" label={texts.field} description={texts.fieldHint}
        inputMode="numeric" autoComplete="off" maxLength={15} />
      <PurposeFields form={form} texts={purpose} />
    </ActionForm>
  );
}
