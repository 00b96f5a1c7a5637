'use client';
import { TextArea, type useActionForm } from '#app/_ui/action-form.tsx';
import type { ActTexts } from './act-texts.ts';

type DecisionFieldsProps = { form: ReturnType<typeof useActionForm>; texts: ActTexts; reasonsHint?: string };

/** Characters that review-schemas lets a field hold. */
const longest = 4000;

/** What every decision rests on and says why. */
export function DecisionFields({ form, texts, reasonsHint }: DecisionFieldsProps) {
  return (
    <>
      <TextArea form={form} name="legalBasis" label={texts.legalBasis} description={texts.legalBasisHint} maxLength={longest} rows={3} />
      <TextArea form={form} name="reasons" label={texts.reasons} description={reasonsHint} maxLength={longest} rows={5} />
    </>
  );
}
