'use client';
import { ActionForm, SelectField, useActionForm } from '#app/_ui/action-form.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type Group = { label: string; options: { value: string; label: string }[] };
type ServiceFormProps = {
  action: FormAction;
  hidden: Record<string, string>;
  defaults: Record<string, string>;
  groups: Group[];
  texts: Record<'unit' | 'hint' | 'empty' | 'submit' | 'errorHeading', string>;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/vouchers/schemas.ts')).saveUnitSchema;

export function ServiceForm({ action, hidden, defaults, groups, texts, errorTexts }: ServiceFormProps) {
  const form = useActionForm({ action, schema, errorTexts, defaults });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={hidden}>
      <SelectField form={form} name="unitCode" label={texts.unit} description={texts.hint} empty={texts.empty} options={groups} />
    </ActionForm>
  );
}
