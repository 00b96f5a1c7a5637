'use client';
import { ActionForm, CheckField, TextArea, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { endGuardianshipAction } from './action.ts';

type EndFormProps = {
  requestId: string;
  guardianshipId: string;
  texts: Record<'documentNumber' | 'documentHint' | 'reason' | 'confirm' | 'submit' | 'errorHeading' | 'back', string>;
  backHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).endGuardianshipSchema;

export function EndForm({ requestId, guardianshipId, texts, backHref, errorTexts }: EndFormProps) {
  const form = useActionForm({ action: endGuardianshipAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} submitColor="danger" errorHeading={texts.errorHeading} requestId={requestId}
      hidden={{ guardianshipId }} secondary={<TextLink href={backHref}>{texts.back}</TextLink>}>
      <TextField form={form} name="documentNumber" label={texts.documentNumber} description={texts.documentHint} autoComplete="off" maxLength={40} />
      <TextArea form={form} name="reason" label={texts.reason} />
      <CheckField form={form} name="confirmed" label={texts.confirm} />
    </ActionForm>
  );
}
