'use client';
import { RadioField } from '#app/_ui/radio-field.tsx';
import { TextArea } from '#app/_ui/text-area.tsx';
import { TextField } from '#app/_ui/text-field.tsx';
import type { ActionFormControl } from '#app/_ui/use-action-form.ts';
import type { PurposeTexts } from './purpose-texts.ts';

/** Why one asks of somebody: one of a list, in words where it is another, and a case number where there is one. */
export function PurposeFields({ form, texts }: { form: ActionFormControl; texts: PurposeTexts }) {
  return (
    <>
      <RadioField form={form} name="purpose" legend={texts.label} options={texts.options} />
      <TextArea form={form} name="words" label={texts.words} description={texts.wordsHint} rows={2} maxLength={500} />
      {texts.reference && <TextField form={form} name="reference" label={texts.reference} autoComplete="off" maxLength={60} />}
    </>
  );
}
