'use client';
import { CheckGroup, RadioField, TextField } from '#app/_ui/action-form.tsx';
import { Heading } from '#app/_ui/heading.tsx';
import type { ActionFormControl } from '#app/_ui/use-action-form.ts';
import type ka from '#lib/messages/ka/provider.json';
import { WeekFields, type Day } from './week-fields.tsx';

export type FactsTexts = { fields: (typeof ka)['fields']; days: Day[]; languages: { value: string; label: string }[] };
type FactsFieldsProps = { form: ActionFormControl; texts: FactsTexts };

/** What a facility may say and change of itself without asking. */
export function FactsFields({ form, texts: { fields, days, languages } }: FactsFieldsProps) {
  return (
    <>
      <Heading level={2}>{fields.visit}</Heading>
      <TextField form={form} name="phone" label={fields.phone} description={fields.phoneHint} type="tel" inputMode="tel" maxLength={20} />
      <WeekFields form={form} days={days} texts={fields} />
      <CheckGroup form={form} name="languages" legend={fields.languages} description={fields.languagesHint} options={languages} />
      <RadioField form={form} name="stepFree" legend={fields.access} options={[
        { value: 'yes', label: fields.stepFree }, { value: 'no', label: fields.notStepFree },
      ]} />
      <Heading level={2}>{fields.list}</Heading>
      <TextField form={form} name="capacity" label={fields.capacity} description={fields.capacityHint} inputMode="numeric" maxLength={9} />
      <RadioField form={form} name="takesNew" legend={fields.takesNew} options={[
        { value: 'yes', label: fields.yes }, { value: 'no', label: fields.no },
      ]} />
    </>
  );
}
