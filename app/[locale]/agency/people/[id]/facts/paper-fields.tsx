'use client';
import { TextArea, TextField, type useActionForm } from '#app/_ui/action-form.tsx';

type PaperFieldsProps = {
  form: ReturnType<typeof useActionForm>;
  texts: { source: string; sourceHint: string; reason: string; reasonHint: string };
};

/** What every act on a fact rests on: a document, and why. */
export function PaperFields({ form, texts }: PaperFieldsProps) {
  return (
    <>
      <TextField form={form} name="source" label={texts.source} description={texts.sourceHint} maxLength={200} autoComplete="off" />
      <TextArea form={form} name="reason" label={texts.reason} description={texts.reasonHint} rows={3} maxLength={2000} />
    </>
  );
}
