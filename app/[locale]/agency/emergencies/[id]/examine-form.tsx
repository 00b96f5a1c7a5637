'use client';
import { ActionForm, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { examineAction } from './action.ts';

type ExamineFormProps = {
  openingId: string;
  texts: { finding: string; findingHint: string; submit: string; errorHeading: string };
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).examineForm;

export function ExamineForm({ openingId, texts, errorTexts }: ExamineFormProps) {
  const form = useActionForm({ action: examineAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={{ openingId }}>
      <TextArea form={form} name="finding" label={texts.finding} description={texts.findingHint} maxLength={1000} />
    </ActionForm>
  );
}
