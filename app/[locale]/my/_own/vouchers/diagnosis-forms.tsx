'use client';
import { ActionForm, RadioField, TextArea, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import type { FoundDiagnoses } from './found-diagnoses.ts';

type Text = 'find' | 'findHint' | 'findSubmit' | 'found' | 'nothingFound' | 'code' | 'codeHint' | 'words' | 'wordsHint' | 'submit' | 'errorHeading';
type DiagnosisFormsProps = {
  find: FormAction<FoundDiagnoses>;
  action: FormAction;
  hidden: Record<string, string>;
  defaults: Record<string, string>;
  texts: Record<Text, string>;
  errorTexts: Record<string, string>;
};

const searchSchema = async () => (await import('#lib/vouchers/schemas.ts')).findDiagnosesSchema;
const schema = async () => (await import('#lib/vouchers/schemas.ts')).saveDiagnosisSchema;

/** A search, and what it found to choose from in the form beneath it; without a search, the code is typed. */
export function DiagnosisForms({ find, action, hidden, defaults, texts, errorTexts }: DiagnosisFormsProps) {
  const search = useActionForm({ action: find, schema: searchSchema, errorTexts });
  const form = useActionForm({ action, schema, errorTexts, defaults });
  const found = search.state.result?.found ?? [];
  return (
    <>
      <ActionForm form={search} submit={texts.findSubmit} submitVariant="secondary" errorHeading={texts.errorHeading} hidden={hidden}>
        <TextField form={search} name="words" label={texts.find} description={texts.findHint} autoComplete="off" maxLength={100} />
      </ActionForm>
      <p role="status">{search.state.result && (found.length === 0 ? texts.nothingFound : texts.found)}</p>
      <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={hidden}>
        {found.length > 0
          ? <RadioField form={form} name="diagnosisCode" legend={texts.code} options={found} />
          : <TextField form={form} name="diagnosisCode" label={texts.code} description={texts.codeHint} autoComplete="off" maxLength={6} />}
        <TextArea form={form} name="diagnosisWords" label={texts.words} description={texts.wordsHint} maxLength={500} />
      </ActionForm>
    </>
  );
}
