'use client';
import { ActionForm, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type LeaveFormProps = {
  action: FormAction;
  requestId: string;
  /** The place in the line that is left, and whose it is. */
  left: Record<string, string>;
  texts: { submit: string; errorHeading: string; stay: string };
  backHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).leaveLineSchema;

export function LeaveForm({ action, requestId, left, texts, backHref, errorTexts }: LeaveFormProps) {
  const form = useActionForm({ action, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} submitColor="danger" errorHeading={texts.errorHeading} requestId={requestId}
      hidden={left} secondary={<TextLink href={backHref}>{texts.stay}</TextLink>} />
  );
}
