'use client';
import { Description } from '#app/_ui/field-parts.tsx';
import type { ActionFormControl } from '#app/_ui/use-action-form.ts';
import type ka from '#lib/messages/ka/provider.json';
import { HoursField } from './hours-field.tsx';

/** A day's field and what it is called. */
export type Day = { name: string; day: string };
type WeekFieldsProps = { form: ActionFormControl; days: Day[]; texts: (typeof ka)['fields'] };

/** Seven days, Monday first. */
export function WeekFields({ form, days, texts }: WeekFieldsProps) {
  return (
    <fieldset className="aksel-fieldset" aria-describedby="hours-description">
      <legend className="aksel-fieldset__legend aksel-label">{texts.hours}</legend>
      <div className="week">
        <Description name="hours">{texts.hoursHint}</Description>
        {days.map(({ name, day }) => <HoursField key={name} form={form} name={name} day={day} texts={texts} />)}
      </div>
    </fieldset>
  );
}
