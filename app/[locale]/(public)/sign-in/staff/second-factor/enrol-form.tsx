'use client';
import { ActionForm, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import type ka from '#lib/messages/ka/access.json';

type EnrolFormProps = { action: FormAction; texts: (typeof ka)['enrol']; errorTexts: Record<string, string>; anewHref: string };

const schema = async () => (await import('#lib/access/schemas.ts')).newFactorSchema;

/** The first code of the app, which proves that it has the secret. */
export function EnrolForm({ action, texts, errorTexts, anewHref }: EnrolFormProps) {
  const form = useActionForm({ action, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading}
      refusalActions={<TextLink href={anewHref}>{texts.back}</TextLink>}>
      <TextField form={form} name="newCode" label={texts.label} description={texts.hint}
        inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
    </ActionForm>
  );
}
