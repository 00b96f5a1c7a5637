'use client';
import { ActionForm, RadioField, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type FacilityFormProps = {
  action: FormAction;
  hidden: Record<string, string>;
  defaults: Record<string, string>;
  options: { value: string; label: string; description: string }[];
  texts: Record<'facility' | 'price' | 'priceHint' | 'submit' | 'errorHeading', string>;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/vouchers/schemas.ts')).saveFacilitySchema;

export function FacilityForm({ action, hidden, defaults, options, texts, errorTexts }: FacilityFormProps) {
  const form = useActionForm({ action, schema, errorTexts, defaults });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={hidden}>
      <RadioField form={form} name="facilityId" legend={texts.facility} options={options} />
      <TextField form={form} name="price" label={texts.price} description={texts.priceHint} autoComplete="off" maxLength={14} />
    </ActionForm>
  );
}
