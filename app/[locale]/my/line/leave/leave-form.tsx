'use client';
import { ActionForm, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { leaveLineAction } from './action.ts';

type LeaveFormProps = {
  requestId: string;
  waitingId: string;
  texts: { submit: string; errorHeading: string; stay: string };
  backHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).leaveLineSchema;

export function LeaveForm({ requestId, waitingId, texts, backHref, errorTexts }: LeaveFormProps) {
  const form = useActionForm({ action: leaveLineAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} submitColor="danger" errorHeading={texts.errorHeading} requestId={requestId}
      hidden={{ waitingId }} secondary={<TextLink href={backHref}>{texts.stay}</TextLink>} />
  );
}
