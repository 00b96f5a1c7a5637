'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type EmailFormProps = {
  action: FormAction;
  texts: { email: string; submit: string; errorHeading: string };
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/access/schemas.ts')).emailSchema;

/** An address to which a link is to be sent. */
export function EmailForm({ action, texts, errorTexts }: EmailFormProps) {
  const form = useActionForm({ action, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading}>
      <TextField form={form} name="email" label={texts.email} type="email" inputMode="email" autoComplete="email" maxLength={200} />
    </ActionForm>
  );
}
