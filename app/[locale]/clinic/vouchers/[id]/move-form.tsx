'use client';
import { ActionForm, CheckField, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { giveBackAction, withdrawAction } from './action.ts';

type MoveFormProps = {
  act: 'giveBack' | 'withdraw';
  requestId: string;
  voucherId: string;
  texts: { confirmed: string; submit: string; errorHeading: string; reason?: string; reasonHint?: string };
  back: string;
  backHref: string;
  errorTexts: Record<string, string>;
};

const actions = { giveBack: giveBackAction, withdraw: withdrawAction };
const schemas = {
  giveBack: async () => (await import('#lib/vouchers/schemas.ts')).giveBackVoucherSchema,
  withdraw: async () => (await import('#lib/vouchers/schemas.ts')).withdrawVoucherSchema,
};

/** An end that the facility brings about itself, confirmed: of a voucher with its reason, of an application without. */
export function MoveForm({ act, requestId, voucherId, texts, back, backHref, errorTexts }: MoveFormProps) {
  const form = useActionForm({ action: actions[act], schema: schemas[act], errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} submitColor="danger" submitVariant="secondary" errorHeading={texts.errorHeading}
      requestId={requestId} hidden={{ voucherId }} refusalActions={<TextLink href={backHref}>{back}</TextLink>}>
      {texts.reason && <TextArea form={form} name="reason" label={texts.reason} description={texts.reasonHint} rows={2} maxLength={500} />}
      <CheckField form={form} name="confirmed" label={texts.confirmed} />
    </ActionForm>
  );
}
