'use client';
import { ActionForm, CheckField, DateField, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type { DatePartTexts } from '#app/_ui/date-field.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { recordDeathAction } from './action.ts';

type RecordFormProps = {
  personId: string;
  backHref: string;
  texts: Record<'diedOn' | 'source' | 'sourceHint' | 'confirm' | 'submit' | 'errorHeading' | 'keep', string> & { date: DatePartTexts };
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).recordDeathSchema;

export function RecordForm({ personId, backHref, texts, errorTexts }: RecordFormProps) {
  const form = useActionForm({ action: recordDeathAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} submitColor="danger" errorHeading={texts.errorHeading} hidden={{ personId }}
      secondary={<TextLink href={backHref}>{texts.keep}</TextLink>}>
      <DateField form={form} name="diedOn" legend={texts.diedOn} texts={texts.date} />
      <TextField form={form} name="source" label={texts.source} description={texts.sourceHint} maxLength={200} />
      <CheckField form={form} name="confirmed" label={texts.confirm} />
    </ActionForm>
  );
}
