'use client';
import { ActionForm, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { joinLineAction } from './action.ts';

type JoinFormProps = {
  requestId: string;
  facilityId: string;
  texts: { submit: string; errorHeading: string; search: string; line: string };
  hrefs: { search: string; line: string };
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).joinLineSchema;

export function JoinForm({ requestId, facilityId, texts, hrefs, errorTexts }: JoinFormProps) {
  const form = useActionForm({ action: joinLineAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={{ facilityId }}
      secondary={<TextLink href={hrefs.search}>{texts.search}</TextLink>}
      refusalActions={<><TextLink href={hrefs.line}>{texts.line}</TextLink><TextLink href={hrefs.search}>{texts.search}</TextLink></>} />
  );
}
