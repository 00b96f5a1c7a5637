'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type ka from '#lib/messages/ka/access.json';
import { renewRecoveryCodesAction } from './action.ts';

type RenewFormProps = { texts: (typeof ka)['secondFactor']; errorTexts: Record<string, string> };

const schema = async () => (await import('#lib/access/schemas.ts')).proofSchema;

export function RenewForm({ texts, errorTexts }: RenewFormProps) {
  const form = useActionForm({ action: renewRecoveryCodesAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.renewSubmit} errorHeading={texts.errorHeading}>
      <TextField form={form} name="code" label={texts.proof} description={texts.proofHint} autoComplete="one-time-code" maxLength={16} />
    </ActionForm>
  );
}
