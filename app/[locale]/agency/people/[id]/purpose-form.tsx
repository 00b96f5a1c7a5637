'use client';
import { ActionForm, useActionForm } from '#app/_ui/action-form.tsx';
import { PurposeFields } from '../../../_purpose/purpose-fields.tsx';
import type { PurposeTexts } from '../../../_purpose/purpose-texts.ts';
import { statePurposeAction } from './purpose-action.ts';

type PurposeFormProps = {
  personId: string;
  purpose: PurposeTexts;
  texts: { submit: string; errorHeading: string };
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).purposeForm;

export function PurposeForm({ personId, purpose, texts, errorTexts }: PurposeFormProps) {
  const form = useActionForm({ action: statePurposeAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={{ personId }}>
      <PurposeFields form={form} texts={purpose} />
    </ActionForm>
  );
}
