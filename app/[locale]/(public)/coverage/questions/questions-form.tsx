'use client';
import { ActionForm, CheckGroup, DateField, RadioField, useActionForm } from '#app/_ui/action-form.tsx';
import type { DatePartTexts } from '#app/_ui/date-field.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { questionsAction } from './action.ts';
import type { Answer } from './answer.ts';

type Option = { value: string; label: string };
type QuestionsFormProps = {
  texts: Record<'document' | 'bornOn' | 'bornOnHint' | 'sex' | 'insurance' | 'circumstances' | 'circumstancesHint' | 'submit' | 'errorHeading', string>;
  dateTexts: DatePartTexts;
  options: Record<'document' | 'sex' | 'insurance' | 'circumstances', Option[]>;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/coverage/schemas.ts')).questionsForm;

/** Five questions and their answer. What is typed is sent, answered and forgotten. */
export function QuestionsForm({ texts, dateTexts, options, errorTexts }: QuestionsFormProps) {
  const form = useActionForm({ action: questionsAction, schema, errorTexts });
  const { state: { result }, pending, errors } = form;
  return (
    <>
      <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading}>
        <RadioField form={form} name="document" legend={texts.document} options={options.document} />
        <DateField form={form} name="bornOn" legend={texts.bornOn} description={texts.bornOnHint} texts={dateTexts} />
        <RadioField form={form} name="sex" legend={texts.sex} options={options.sex} />
        <RadioField form={form} name="insurance" legend={texts.insurance} options={options.insurance} />
        <CheckGroup form={form} name="circumstances" legend={texts.circumstances} description={texts.circumstancesHint} options={options.circumstances} />
      </ActionForm>
      <div role="status" aria-live="polite">
        {result && !pending && Object.keys(errors).length === 0 && <AnswerBox answer={result} />}
      </div>
    </>
  );
}

const AnswerBox = ({ answer: { isCovered, title, lines, links } }: { answer: Answer }) => (
  <MessageBox kind={isCovered ? 'success' : 'warning'} title={title}>
    {lines.map((line) => <p key={line}>{line}</p>)}
    {links.length > 0 && <ul>{links.map(({ href, text }) => <li key={href}><TextLink href={href}>{text}</TextLink></li>)}</ul>}
  </MessageBox>
);
