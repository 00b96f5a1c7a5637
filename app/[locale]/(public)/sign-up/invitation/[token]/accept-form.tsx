'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type ka from '#lib/messages/ka/access.json';
import { acceptInvitationAction } from './action.ts';

type AcceptFormProps = { token: string; email: string; texts: (typeof ka)['invited']; errorTexts: Record<string, string>; forgotHref: string };

const schema = async () => (await import('#lib/access/schemas.ts')).acceptanceSchema;

/** For who has an account: its password is the proof. */
export function AcceptForm({ token, email, texts, errorTexts, forgotHref }: AcceptFormProps) {
  const form = useActionForm({ action: acceptInvitationAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.accept} errorHeading={texts.errorHeading} hidden={{ token }}
      secondary={<TextLink href={forgotHref}>{texts.forgot}</TextLink>}>
      <input type="text" value={email} readOnly hidden autoComplete="username" />
      <TextField form={form} name="password" label={texts.password} type="password" autoComplete="current-password" maxLength={200} />
    </ActionForm>
  );
}
