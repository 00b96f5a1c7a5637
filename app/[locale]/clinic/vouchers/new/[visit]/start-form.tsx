'use client';
import { ActionForm } from '#app/_ui/action-form-alone.tsx';
import { useActionForm } from '#app/_ui/use-action-form.ts';
import { startAction } from '../action.ts';

type StartFormProps = { requestId: string; visitId: string; submit: string; errorHeading: string; errorTexts: Record<string, string> };

const schema = async () => (await import('#lib/vouchers/schemas.ts')).startVoucherAtClinicSchema;

/** Begins the application of whoever stands at the counter. */
export function StartForm({ requestId, visitId, submit, errorHeading, errorTexts }: StartFormProps) {
  const form = useActionForm({ action: startAction, schema, errorTexts });
  return <ActionForm form={form} submit={submit} errorHeading={errorHeading} requestId={requestId} hidden={{ visitId }} />;
}
