'use client';
import { ActionForm, DateField, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type VoucherFormProps = {
  action: FormAction;
  /** The schema of lib/vouchers/agency/schemas.ts that the form is checked with. */
  schema: 'decideVoucherSchema' | 'grantVoucherSchema' | 'extendVoucherSchema' | 'transferVoucherSchema';
  requestId: string;
  hidden: Record<string, string>;
  legalBasis: string;
  reasons?: string;
  /** Asks for a last day, which the field of this name takes. */
  until?: { label: string; hint: string; parts: { day: string; month: string; year: string } };
  /** An act that cannot be taken back. */
  isFinal?: boolean;
  texts: {
    legalBasis: string; legalBasisHint: string; reasons: string; reasonsHint: string; submit: string; errorHeading: string; back: string; again: string;
  };
  /** The voucher's page, and this one, to see how things stand now. */
  backHref: string;
  againHref: string;
  errorTexts: Record<string, string>;
};

/** Characters that the schemas let a field hold. */
const longest = 4000;

/** The form of one act of the agency on a voucher. */
export function VoucherForm(props: VoucherFormProps) {
  const { action, schema, requestId, hidden, legalBasis, reasons = '', until, isFinal, texts, backHref, againHref, errorTexts } = props;
  const load = async () => (await import('#lib/vouchers/schemas.ts'))[schema];
  const form = useActionForm({ action, schema: load, errorTexts, defaults: { legalBasis, reasons } });
  return (
    <ActionForm form={form} submit={texts.submit} submitColor={isFinal ? 'danger' : undefined} errorHeading={texts.errorHeading} requestId={requestId}
      hidden={hidden} secondary={<TextLink href={backHref}>{texts.back}</TextLink>} refusalActions={<TextLink href={againHref}>{texts.again}</TextLink>}>
      {until && <DateField form={form} name="validUntil" legend={until.label} description={until.hint} texts={until.parts} />}
      <TextArea form={form} name="legalBasis" label={texts.legalBasis} description={texts.legalBasisHint} rows={3} maxLength={longest} />
      <TextArea form={form} name="reasons" label={texts.reasons} description={texts.reasonsHint} rows={5} maxLength={longest} />
    </ActionForm>
  );
}
