'use client';
import { ActionForm } from '#app/_ui/action-form-alone.tsx';
import { useActionForm } from '#app/_ui/use-action-form.ts';
import { contestByLinkAction } from './action.ts';

type LinkFormProps = { token: string; texts: { submit: string; errorHeading: string }; errorTexts: Record<string, string> };

const schema = async () => (await import('#lib/registration/schemas.ts')).contestByLinkSchema;

export function LinkForm({ token, texts, errorTexts }: LinkFormProps) {
  const form = useActionForm({ action: contestByLinkAction, schema, errorTexts });
  return <ActionForm form={form} submit={texts.submit} submitColor="danger" errorHeading={texts.errorHeading} hidden={{ token }} />;
}
