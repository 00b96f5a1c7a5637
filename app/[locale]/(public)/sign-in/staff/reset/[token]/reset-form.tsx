'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { resetPasswordAction } from './action.ts';

type ResetFormProps = {
  token: string; email: string;
  texts: { password: string; passwordHint: string; submit: string; errorHeading: string };
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/access/schemas.ts')).newPasswordSchema;

export function ResetForm({ token, email, texts, errorTexts }: ResetFormProps) {
  const form = useActionForm({ action: resetPasswordAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={{ token }}>
      {/* for a browser that keeps passwords: whose it is */}
      <input type="text" value={email} readOnly hidden autoComplete="username" />
      <TextField form={form} name="password" label={texts.password} description={texts.passwordHint} type="password"
        autoComplete="new-password" maxLength={200} />
    </ActionForm>
  );
}
