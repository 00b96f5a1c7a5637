'use client';
import { Description, FieldError } from '#app/_ui/field-parts.tsx';
import type { ActionFormControl } from '#app/_ui/use-action-form.ts';
import styles from './sign-in.module.css';

type BirthDateProps = {
  form: ActionFormControl;
  texts: { bornOn: string; bornOnHint: string; day: string; month: string; year: string };
};

const parts = [
  { name: 'bornDay', text: 'day', size: 2, fill: 'bday-day' },
  { name: 'bornMonth', text: 'month', size: 2, fill: 'bday-month' },
  { name: 'bornYear', text: 'year', size: 4, fill: 'bday-year' },
] as const;

/** A date that one knows by heart, typed in three fields; what is wrong with it stands once, under all three. */
export function BirthDate({ form, texts }: BirthDateProps) {
  const wrong = parts.filter(({ name }) => form.errors[name]);
  return (
    <fieldset className="aksel-fieldset" aria-describedby="bornOn-description bornOn-error">
      <legend className="aksel-fieldset__legend aksel-label">{texts.bornOn}</legend>
      <Description name="bornOn">{texts.bornOnHint}</Description>
      <div className={styles.dateParts}>
        {parts.map(({ name, text, size, fill }) => (
          <div key={name} className={form.errors[name] ? 'aksel-form-field aksel-text-field--error' : 'aksel-form-field'}>
            <label htmlFor={name} className="aksel-form-field__label aksel-label">{texts[text]}</label>
            <input {...form.register(name)} id={name} defaultValue={form.state.values[name]} inputMode="numeric" autoComplete={fill}
              size={size} maxLength={size} aria-invalid={form.errors[name] ? true : undefined}
              aria-describedby={form.errors[name] ? 'bornOn-error' : undefined} className="aksel-text-field__input aksel-body-short" />
          </div>
        ))}
      </div>
      <FieldError name="bornOn">{wrong.length > 0 && wrong.map(({ name }) => form.errors[name]).join('. ')}</FieldError>
    </fieldset>
  );
}
