'use client';
import { ActionForm, RadioField, TextArea, useActionForm } from '#app/_ui/action-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { answerContestAction } from './action.ts';

type AnswerFormProps = {
  requestId: string;
  contestId: string;
  options: { value: string; label: string; description: string }[];
  texts: { legend: string; words: string; wordsHint: string; submit: string; errorHeading: string; back: string };
  backHref: string;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).answerContestSchema;

export function AnswerForm({ requestId, contestId, options, texts, backHref, errorTexts }: AnswerFormProps) {
  const form = useActionForm({ action: answerContestAction, schema, errorTexts });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} requestId={requestId} hidden={{ contestId }}
      secondary={<TextLink href={backHref}>{texts.back}</TextLink>} refusalActions={<TextLink href={backHref}>{texts.back}</TextLink>}>
      <RadioField form={form} name="answer" legend={texts.legend} options={options} />
      <TextArea form={form} name="words" label={texts.words} description={texts.wordsHint} rows={4} maxLength={2000} />
    </ActionForm>
  );
}
