'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import type ka from '#lib/messages/ka/access.json';

type AccountFormProps = {
  action: FormAction; token: string; email: string; texts: (typeof ka)['newAccount']; errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/access/schemas.ts')).newAccountSchema;

/** Name and password of an account whose address a link has proved. */
export function AccountForm({ action, token, email, texts, errorTexts }: AccountFormProps) {
  const form = useActionForm({ action, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={{ token }}>
      {/* for a browser that keeps passwords: whose it is */}
      <input type="text" value={email} readOnly hidden autoComplete="username" />
      <TextField form={form} name="name" label={texts.name} description={texts.nameHint} autoComplete="name" maxLength={120} />
      <TextField form={form} name="password" label={texts.password} description={texts.passwordHint} type="password"
        autoComplete="new-password" maxLength={200} />
    </ActionForm>
  );
}
