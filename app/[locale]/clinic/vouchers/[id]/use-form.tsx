'use client';
import { ActionForm, DateField, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type ka from '#lib/messages/ka/vouchers.json';
import { reportUseAction } from './action.ts';

type UseFormProps = {
  requestId: string;
  voucherId: string;
  /** The day that the form proposes. */
  today: string;
  texts: (typeof ka)['clinic']['use'];
  back: string;
  backHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/vouchers/schemas.ts')).reportUseSchema;

/** The day on which the service was done, and what it came to. */
export function UseForm({ requestId, voucherId, today, texts, back, backHref, errorTexts }: UseFormProps) {
  const form = useActionForm({ action: reportUseAction, schema, errorTexts, defaults: { usedOn: today } });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={{ voucherId }}
      refusalActions={<TextLink href={backHref}>{back}</TextLink>}>
      <DateField form={form} name="usedOn" legend={texts.usedOn} description={texts.usedOnHint} texts={texts} />
      <TextField form={form} name="actual" label={texts.actual} description={texts.actualHint} autoComplete="off" maxLength={15} />
    </ActionForm>
  );
}
