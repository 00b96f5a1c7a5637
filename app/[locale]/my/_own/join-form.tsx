'use client';
import { ActionForm, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type JoinFormProps = {
  action: FormAction;
  requestId: string;
  /** The clinic, and who joins its line. */
  joined: Record<string, string>;
  texts: { submit: string; errorHeading: string; search: string; line: string };
  hrefs: { search: string; line: string };
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).joinLineSchema;

export function JoinForm({ action, requestId, joined, texts, hrefs, errorTexts }: JoinFormProps) {
  const form = useActionForm({ action, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={joined}
      secondary={<TextLink href={hrefs.search}>{texts.search}</TextLink>}
      refusalActions={<><TextLink href={hrefs.line}>{texts.line}</TextLink><TextLink href={hrefs.search}>{texts.search}</TextLink></>} />
  );
}
