'use client';
import { ActionForm, CheckField, DateField, RadioField, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type { DatePartTexts } from '#app/_ui/date-field.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { announceNewbornAction } from './action.ts';

type NewbornFormProps = {
  requestId: string;
  texts: Record<'certificate' | 'certificateHint' | 'givenName' | 'familyName' | 'bornOn' | 'sex' | 'confirm' | 'submit' | 'errorHeading' | 'back', string>;
  sexes: { value: string; label: string }[];
  dateParts: DatePartTexts;
  backHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).announceNewbornSchema;

export function NewbornForm({ requestId, texts, sexes, dateParts, backHref, errorTexts }: NewbornFormProps) {
  const form = useActionForm({ action: announceNewbornAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId}
      secondary={<TextLink href={backHref}>{texts.back}</TextLink>} refusalActions={<TextLink href={backHref}>{texts.back}</TextLink>}>
      <TextField form={form} name="certificate" label={texts.certificate} description={texts.certificateHint} autoComplete="off" maxLength={20} />
      <TextField form={form} name="givenName" label={texts.givenName} autoComplete="off" maxLength={80} />
      <TextField form={form} name="familyName" label={texts.familyName} autoComplete="off" maxLength={80} />
      <DateField form={form} name="bornOn" legend={texts.bornOn} texts={dateParts} />
      <RadioField form={form} name="sex" legend={texts.sex} options={sexes} />
      <CheckField form={form} name="confirmed" label={texts.confirm} />
    </ActionForm>
  );
}
