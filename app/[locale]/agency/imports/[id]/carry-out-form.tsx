'use client';
import { ActionForm, CheckField, useActionForm } from '#app/_ui/action-form.tsx';
import { carryOutAction } from './action.ts';

type CarryOutFormProps = { importId: string; texts: { confirm: string; submit: string; errorHeading: string }; errorTexts: Record<string, string> };

const schema = async () => (await import('#lib/people/schemas.ts')).carryOutSchema;

export function CarryOutForm({ importId, texts, errorTexts }: CarryOutFormProps) {
  const form = useActionForm({ action: carryOutAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={{ importId }}>
      <CheckField form={form} name="confirmed" label={texts.confirm} />
    </ActionForm>
  );
}
