'use client';
import { ActionForm, DateField, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type { DatePartTexts } from '#app/_ui/date-field.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { joinNewbornAction } from './action.ts';

type JoinFormProps = {
  requestId: string;
  personId: string;
  texts: Record<'number' | 'familyName' | 'bornOn' | 'submit' | 'errorHeading' | 'back', string>;
  dateParts: DatePartTexts;
  backHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).joinNewbornSchema;

export function JoinForm({ requestId, personId, texts, dateParts, backHref, errorTexts }: JoinFormProps) {
  const form = useActionForm({ action: joinNewbornAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={{ personId }}
      secondary={<TextLink href={backHref}>{texts.back}</TextLink>}>
      <TextField form={form} name="personalNumber" label={texts.number} inputMode="numeric" autoComplete="off" maxLength={15} />
      <TextField form={form} name="familyName" label={texts.familyName} autoComplete="off" maxLength={80} />
      <DateField form={form} name="bornOn" legend={texts.bornOn} texts={dateParts} />
    </ActionForm>
  );
}
