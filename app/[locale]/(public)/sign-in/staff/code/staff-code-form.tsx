'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type ka from '#lib/messages/ka/access.json';
import { answerStaffCodeAction } from './action.ts';

type StaffCodeFormProps = { texts: (typeof ka)['staffCode']; errorTexts: Record<string, string>; anewHref: string };

const schema = async () => (await import('#lib/access/schemas.ts')).proofSchema;

export function StaffCodeForm({ texts, errorTexts, anewHref }: StaffCodeFormProps) {
  const form = useActionForm({ action: answerStaffCodeAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading}
      refusalActions={<TextLink href={anewHref}>{texts.back}</TextLink>}>
      <TextField form={form} name="code" label={texts.label} description={texts.hint} autoComplete="one-time-code" maxLength={16} />
    </ActionForm>
  );
}
