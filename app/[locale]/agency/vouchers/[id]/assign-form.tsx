'use client';
import { ActionForm, SelectField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { assignAction } from './action.ts';

type AssignFormProps = {
  voucherId: string;
  options: { value: string; label: string }[];
  chosen: string;
  texts: { label: string; description: string; submit: string; errorHeading: string; again: string };
  here: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/vouchers/schemas.ts')).assignVoucherSchema;

export function AssignForm({ voucherId, options, chosen, texts, here, errorTexts }: AssignFormProps) {
  const form = useActionForm({ action: assignAction, schema, errorTexts, defaults: { accountId: chosen } });
  return (
    <ActionForm form={form} submit={texts.submit} submitVariant="secondary" errorHeading={texts.errorHeading} hidden={{ voucherId }}
      refusalActions={<TextLink href={here}>{texts.again}</TextLink>}>
      <SelectField form={form} name="accountId" label={texts.label} description={texts.description} options={options} />
    </ActionForm>
  );
}
