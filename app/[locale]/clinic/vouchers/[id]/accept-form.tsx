'use client';
import { ActionForm } from '#app/_ui/action-form-alone.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { useActionForm } from '#app/_ui/use-action-form.ts';
import { acceptAction } from './action.ts';

type AcceptFormProps = {
  requestId: string; voucherId: string; texts: { submit: string; errorHeading: string; back: string }; backHref: string; errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/vouchers/schemas.ts')).acceptVoucherSchema;

export function AcceptForm({ requestId, voucherId, texts, backHref, errorTexts }: AcceptFormProps) {
  const form = useActionForm({ action: acceptAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={{ voucherId }}
      refusalActions={<TextLink href={backHref}>{texts.back}</TextLink>} />
  );
}
