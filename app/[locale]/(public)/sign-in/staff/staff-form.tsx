'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { staffSchema } from '#lib/access/schemas.ts';
import type ka from '#lib/messages/ka/access.json';
import { signInStaffAction } from './action.ts';

type StaffFormProps = { texts: (typeof ka)['staff']; errorTexts: Record<string, string>; next?: string };

export function StaffForm({ texts, errorTexts, next }: StaffFormProps) {
  const form = useActionForm({ action: signInStaffAction, schema: staffSchema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={next ? { next } : {}}>
      <TextField form={form} name="email" label={texts.email} type="email" inputMode="email" autoComplete="username" maxLength={200} />
      <TextField form={form} name="password" label={texts.password} type="password" autoComplete="current-password" maxLength={200} />
    </ActionForm>
  );
}
