'use client';
import { ActionForm, RadioField, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { contestForPersonAction } from './action.ts';

type OpenFormProps = {
  requestId: string;
  personId: string;
  options: { value: string; label: string; description: string }[];
  texts: { which: string; said: string; saidHint: string; submit: string; errorHeading: string; file: string };
  fileHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).contestForPersonSchema;

export function OpenForm({ requestId, personId, options, texts, fileHref, errorTexts }: OpenFormProps) {
  const form = useActionForm({ action: contestForPersonAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={{ personId }}
      secondary={<TextLink href={fileHref}>{texts.file}</TextLink>} refusalActions={<TextLink href={fileHref}>{texts.file}</TextLink>}>
      <RadioField form={form} name="registrationId" legend={texts.which} options={options} />
      <TextArea form={form} name="statement" label={texts.said} description={texts.saidHint} rows={4} maxLength={2000} />
    </ActionForm>
  );
}
