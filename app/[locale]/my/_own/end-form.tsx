'use client';
import { ActionForm, CheckField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type EndFormProps = {
  action: FormAction;
  requestId: string;
  /** The registration that ends, and whose it is. */
  ended: Record<string, string>;
  texts: { confirm: string; submit: string; errorHeading: string; keep: string; my: string };
  myHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).endRegistrationSchema;

export function EndForm({ action, requestId, ended, texts, myHref, errorTexts }: EndFormProps) {
  const form = useActionForm({ action, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} submitColor="danger" errorHeading={texts.errorHeading} requestId={requestId}
      hidden={ended} secondary={<TextLink href={myHref}>{texts.keep}</TextLink>}
      refusalActions={<TextLink href={myHref}>{texts.my}</TextLink>}>
      <CheckField form={form} name="confirmed" label={texts.confirm} />
    </ActionForm>
  );
}
