'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type ka from '#lib/messages/ka/access.json';
import { answerCodeAction } from './action.ts';

type CodeFormProps = { texts: (typeof ka)['code']; errorTexts: Record<string, string> };

const schema = async () => (await import('#lib/access/schemas.ts')).codeSchema;

export function CodeForm({ texts, errorTexts }: CodeFormProps) {
  const form = useActionForm({ action: answerCodeAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading}>
      <TextField form={form} name="code" label={texts.label} description={texts.hint}
        inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
    </ActionForm>
  );
}
