'use client';
import { ActionForm } from '#app/_ui/action-form-alone.tsx';
import { FirstFocus } from '#app/_ui/first-focus.tsx';
import { TextField } from '#app/_ui/text-field.tsx';
import { useActionForm } from '#app/_ui/use-action-form.ts';
import type ka from '#lib/messages/ka/counter.json';
import { nameGuardianAction } from './action.ts';

type GuardianFormProps = { visitId: string; texts: (typeof ka)['guardian']; errorTexts: Record<string, string> };

const schema = async () => (await import('#lib/registration/schemas.ts')).guardianSchema;

export function GuardianForm({ visitId, texts, errorTexts }: GuardianFormProps) {
  const form = useActionForm({ action: nameGuardianAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={{ visitId }}>
      <FirstFocus id="personalNumber" />
      <TextField form={form} name="personalNumber" label={texts.number} description={texts.numberHint}
        inputMode="numeric" autoComplete="off" maxLength={15} />
    </ActionForm>
  );
}
