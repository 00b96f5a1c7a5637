'use client';
import { ActionForm, CheckField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { endRegistrationSchema } from '#lib/registration/schemas.ts';
import { endRegistrationAction } from './action.ts';

type EndFormProps = {
  requestId: string;
  registrationId: string;
  texts: { confirm: string; submit: string; errorHeading: string; keep: string; my: string };
  myHref: string;
  errorTexts: Record<string, string>;
};

export function EndForm({ requestId, registrationId, texts, myHref, errorTexts }: EndFormProps) {
  const form = useActionForm({ action: endRegistrationAction, schema: endRegistrationSchema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} submitColor="danger" errorHeading={texts.errorHeading} requestId={requestId}
      hidden={{ registrationId }} secondary={<TextLink href={myHref}>{texts.keep}</TextLink>}
      refusalActions={<TextLink href={myHref}>{texts.my}</TextLink>}>
      <CheckField form={form} name="confirmed" label={texts.confirm} />
    </ActionForm>
  );
}
