'use client';
import { ActionForm, DateField, SelectField, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { FirstFocus } from '#app/_ui/first-focus.tsx';
import type ka from '#lib/messages/ka/counter.json';
import { matchAction } from './action.ts';

type MatchFormProps = { texts: (typeof ka)['match']; language: string; errorTexts: Record<string, string> };

const schema = async () => (await import('#lib/registration/schemas.ts')).matchSchema;

/** Who stands at the counter: three facts, and Enter. */
export function MatchForm({ texts, language, errorTexts }: MatchFormProps) {
  const form = useActionForm({ action: matchAction, schema, errorTexts, defaults: { language } });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading}>
      <FirstFocus id="personalNumber" />
      <TextField form={form} name="personalNumber" label={texts.personalNumber} description={texts.personalNumberHint}
        inputMode="numeric" autoComplete="off" maxLength={15} />
      <TextField form={form} name="familyName" label={texts.familyName} description={texts.familyNameHint} autoComplete="off" maxLength={80} />
      <DateField form={form} name="bornOn" legend={texts.bornOn} description={texts.bornOnHint} texts={texts} />
      <SelectField form={form} name="language" label={texts.language}
        options={[{ value: 'ka', label: texts.languages.ka }, { value: 'en', label: texts.languages.en }]} />
    </ActionForm>
  );
}
