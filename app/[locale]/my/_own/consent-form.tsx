'use client';
import { ActionForm, CheckField, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type ConsentFormProps = {
  action: FormAction;
  requestId: string;
  /** What the person was shown, so that nothing else is agreed to. */
  shown: Record<string, string>;
  texts: { accept: string; submit: string; errorHeading: string; back: string; my: string };
  hrefs: { back: string; my: string };
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).chooseClinicSchema;

export function ConsentForm({ action, requestId, shown, texts, hrefs, errorTexts }: ConsentFormProps) {
  const form = useActionForm({ action, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={shown}
      refusalActions={<><TextLink href={hrefs.back}>{texts.back}</TextLink><TextLink href={hrefs.my}>{texts.my}</TextLink></>}>
      <CheckField form={form} name="accepted" label={texts.accept} />
    </ActionForm>
  );
}
