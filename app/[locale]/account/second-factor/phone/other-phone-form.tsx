'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type ka from '#lib/messages/ka/access.json';
import { otherFactorAction } from '../action.ts';

type OtherPhoneFormProps = { texts: (typeof ka)['secondFactor']; hint: string; errorTexts: Record<string, string> };

const schema = async () => (await import('#lib/access/schemas.ts')).otherFactorSchema;

/** The new phone's code, and a proof that whoever connects it had the old one. */
export function OtherPhoneForm({ texts, hint, errorTexts }: OtherPhoneFormProps) {
  const form = useActionForm({ action: otherFactorAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.replaceSubmit} errorHeading={texts.errorHeading}>
      <TextField form={form} name="newCode" label={texts.newCode} description={hint} inputMode="numeric" autoComplete="off" maxLength={10} />
      <TextField form={form} name="code" label={texts.proof} description={texts.proofHint} autoComplete="one-time-code" maxLength={16} />
    </ActionForm>
  );
}
