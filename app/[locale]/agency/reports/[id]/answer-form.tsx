'use client';
import { ActionForm, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { answerAction } from './action.ts';

type AnswerFormProps = {
  lookId: number;
  texts: { answer: string; answerHint: string; submit: string; errorHeading: string };
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).answerForm;

export function AnswerForm({ lookId, texts, errorTexts }: AnswerFormProps) {
  const form = useActionForm({ action: answerAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={{ lookId: String(lookId) }}>
      <TextArea form={form} name="answer" label={texts.answer} description={texts.answerHint} maxLength={1000} />
    </ActionForm>
  );
}
