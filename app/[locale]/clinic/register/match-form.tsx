'use client';
import { ActionForm, DateField, SelectField, TextField, useActionForm } from '#app/_ui/action-form.tsx';
import { FirstFocus } from '#app/_ui/first-focus.tsx';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import type ka from '#lib/messages/ka/counter.json';

type MatchFormProps = {
  action: FormAction;
  texts: (typeof ka)['match'];
  language: string;
  /** Of the consent text; where none is signed, nobody asks. */
  asksLanguage?: boolean;
  errorTexts: Record<string, string>;
};

const schema = async () => (await import('#lib/registration/schemas.ts')).matchSchema;

/** Who stands at the counter: three facts, and Enter. */
export function MatchForm({ action, texts, language, asksLanguage = true, errorTexts }: MatchFormProps) {
  const form = useActionForm({ action, schema, errorTexts, defaults: { language } });
  return (
    <ActionForm form={form} submit={texts.submit} errorHeading={texts.errorHeading} hidden={asksLanguage ? undefined : { language }}>
      <FirstFocus id="personalNumber" />
      <TextField form={form} name="personalNumber" label={texts.personalNumber} description={texts.personalNumberHint}
        inputMode="numeric" autoComplete="off" maxLength={15} />
      <TextField form={form} name="familyName" label={texts.familyName} description={texts.familyNameHint} autoComplete="off" maxLength={80} />
      <DateField form={form} name="bornOn" legend={texts.bornOn} description={texts.bornOnHint} texts={texts} />
      {asksLanguage && (
        <SelectField form={form} name="language" label={texts.language}
          options={[{ value: 'ka', label: texts.languages.ka }, { value: 'en', label: texts.languages.en }]} />
      )}
    </ActionForm>
  );
}
