'use client';
import { ActionForm, CheckField, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { reverseDeathAction } from '../action.ts';

type ReverseFormProps = {
  requestId: string;
  personId: string;
  backHref: string;
  texts: Record<'reason' | 'reasonHint' | 'confirm' | 'submit' | 'errorHeading' | 'keep', string>;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).reverseDeathSchema;

export function ReverseForm({ requestId, personId, backHref, texts, errorTexts }: ReverseFormProps) {
  const form = useActionForm({ action: reverseDeathAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={{ personId }}
      secondary={<TextLink href={backHref}>{texts.keep}</TextLink>}>
      <TextArea form={form} name="reason" label={texts.reason} description={texts.reasonHint} maxLength={1000} />
      <CheckField form={form} name="confirmed" label={texts.confirm} />
    </ActionForm>
  );
}
