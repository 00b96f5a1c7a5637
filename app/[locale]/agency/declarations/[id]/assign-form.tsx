'use client';
import { ActionForm, SelectField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { assignAction } from './action.ts';

type AssignFormProps = {
  declarationId: number;
  options: { value: string; label: string }[];
  chosen: string;
  texts: { label: string; description: string; submit: string; errorHeading: string; asItIs: string };
  here: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/participation/schemas.ts')).assignSchema;

export function AssignForm({ declarationId, options, chosen, texts, here, errorTexts }: AssignFormProps) {
  const form = useActionForm({ action: assignAction, schema, errorTexts, defaults: { accountId: chosen } });
  return (
    <ActionForm form={form} submit={texts.submit} submitVariant="secondary" errorHeading={texts.errorHeading}
      hidden={{ declarationId: String(declarationId) }} refusalActions={<TextLink href={here}>{texts.asItIs}</TextLink>}>
      <SelectField form={form} name="accountId" label={texts.label} description={texts.description} options={options} />
    </ActionForm>
  );
}
