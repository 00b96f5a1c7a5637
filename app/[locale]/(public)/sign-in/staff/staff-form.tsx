'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type ka from '#lib/messages/ka/access.json';
import { signInStaffAction } from './action.ts';

type StaffFormProps = { texts: (typeof ka)['staff']; errorTexts: Record<string, string>; next?: string };

const schema = async () => (await import('#lib/access/schemas.ts')).staffSchema;

export function StaffForm({ texts, errorTexts, next }: StaffFormProps) {
  const form = useActionForm({ action: signInStaffAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={next ? { next } : {}}>
      <TextField form={form} name="email" label={texts.email} type="email" inputMode="email" autoComplete="username" maxLength={200} />
      <TextField form={form} name="password" label={texts.password} type="password" autoComplete="current-password" maxLength={200} />
    </ActionForm>
  );
}
