'use client';
import { useEffect, useRef } from 'react';
import { ActionForm } from '#app/_ui/action-form-alone.tsx';
import { Facts } from '#app/_ui/facts.tsx';
import { focusUntouched } from '#app/_ui/focus-untouched.ts';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { TextField } from '#app/_ui/text-field.tsx';
import { useActionForm, type ActionFormControl } from '#app/_ui/use-action-form.ts';
import { PurposeFields } from '../_purpose/purpose-fields.tsx';
import type { PurposeTexts } from '../_purpose/purpose-texts.ts';
import { checkAction } from './action.ts';
import type { Answer } from './answer.ts';

type CheckFormProps = {
  texts: { field: string; fieldHint: string; submit: string; errorHeading: string; pending: string };
  purpose: PurposeTexts;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/people/schemas.ts')).checkForm;

/**
 * A queue's work: type a number, press Enter, read the answer, type the next one. The focus never leaves the field, but for
 * a person who is not registered here: then the purpose is asked for first.
 */
export function CheckForm({ texts, purpose, errorTexts }: CheckFormProps) {
  const form = useActionForm({ action: checkAction, schema, errorTexts });
  useNextInQueue(form);
  const { state, pending } = form;
  const isWrong = state.refusal !== null || Object.keys(form.errors).length > 0;
  const asksPurpose = wantsPurpose(state);
  return (
    <>
      <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={asksPurpose ? { asked: '1' } : {}}>
        <TextField form={withNumber(form)} name="personalNumber" label={texts.field} description={texts.fieldHint}
          inputMode="numeric" autoComplete="off" maxLength={15} />
        {asksPurpose && <PurposeFields form={form} texts={purpose} />}
      </ActionForm>
      <div role="status" aria-live="polite" className="answer">
        {pending && <p className="subtle">{texts.pending}</p>}
        {!pending && !isWrong && state.result && <AnswerBox answer={state.result} />}
      </div>
    </>
  );
}

const wantsPurpose = ({ result, values }: ActionFormControl<Answer>['state']): boolean =>
  result ? result.outcome === 'purpose_needed' : values.asked === '1';

/** Without JavaScript the page comes anew; the number that is asked of again stands in it as it was typed. */
const withNumber = (form: ActionFormControl<Answer>): ActionFormControl<Answer> => {
  const { result, values } = form.state;
  return result?.askedAgain ? { ...form, state: { ...form.state, values: { ...values, personalNumber: result.askedAgain } } } : form;
};

/** Empties the field once its number is answered, unless the next one is being typed already; or leads to the purpose. */
function useNextInQueue({ element, state, pending }: ActionFormControl<Answer>) {
  const asked = useRef('');
  useEffect(() => {
    const field = element?.querySelector<HTMLInputElement>('#personalNumber');
    if (!field) return;
    if (pending) asked.current = field.value;
    else if (state.refusal || Object.keys(state.errors).length > 0) return;
    else if (wantsPurpose(state)) return element?.querySelector<HTMLInputElement>('#purpose')?.focus();
    else if (state.result && field.value === asked.current) field.value = '';
    focusUntouched(field);
  }, [element, state, pending]);
}

const kinds = { here: 'success', elsewhere: 'warning', nowhere: 'info', purpose_needed: 'warning' } as const;

const AnswerBox = ({ answer }: { answer: Answer }) => (
  <MessageBox kind={kinds[answer.outcome]} title={answer.title}>
    <Facts rows={answer.facts} />
    <p>{answer.now}</p>
  </MessageBox>
);
