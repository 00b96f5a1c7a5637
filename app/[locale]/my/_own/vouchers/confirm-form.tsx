'use client';
import { ActionForm, CheckField, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type Kind = 'submit' | 'withdraw' | 'giveBack';
type ConfirmFormProps = {
  action: FormAction;
  kind: Kind;
  requestId: string;
  hidden: Record<string, string>;
  backHref: string;
  /** `reason` asks for one. */
  texts: { confirm: string; submit: string; back: string; errorHeading: string; reason?: string };
  errorTexts: Record<string, string>;
};

const schemas = { submit: 'submitVoucherSchema', withdraw: 'withdrawVoucherSchema', giveBack: 'giveBackVoucherSchema' } as const;
const schemaOf = (kind: Kind) => async () => (await import('#lib/vouchers/schemas.ts'))[schemas[kind]];

/** An act on a voucher that is confirmed, and for giving back said why. */
export function ConfirmForm({ action, kind, requestId, hidden, backHref, texts, errorTexts }: ConfirmFormProps) {
  const form = useActionForm({ action, schema: schemaOf(kind), errorTexts });
  const back = <TextLink href={backHref}>{texts.back}</TextLink>;
  return (
    <ActionForm form={form} submit={texts.submit} submitColor={kind === 'submit' ? 'accent' : 'danger'} errorHeading={texts.errorHeading}
      requestId={requestId} hidden={hidden} secondary={back} refusalActions={back}>
      {texts.reason !== undefined && <TextArea form={form} name="reason" label={texts.reason} maxLength={500} />}
      <CheckField form={form} name="confirmed" label={texts.confirm} />
    </ActionForm>
  );
}
