'use client';
import { ActionForm } from '#app/_ui/action-form-alone.tsx';
import { useActionForm } from '#app/_ui/use-action-form.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';

type StartFormProps = {
  action: FormAction;
  requestId: string;
  named: Record<string, string>;
  texts: { submit: string; errorHeading: string };
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/vouchers/schemas.ts')).startVoucherSchema;

export function StartForm({ action, requestId, named, texts, errorTexts }: StartFormProps) {
  const form = useActionForm({ action, schema, errorTexts });
  return <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={named} />;
}
