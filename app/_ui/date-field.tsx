'use client';
import type { ReactNode } from 'react';
import { partsOfDate } from '#lib/kernel/parts-of-date.ts';
import { classNames } from './class-names.ts';
import { Description, FieldError } from './field-parts.tsx';
import type { ActionFormControl } from './use-action-form.ts';

export type DatePartTexts = { day: string; month: string; year: string };
type DateFieldProps = { form: ActionFormControl; name: string; legend: ReactNode; description?: ReactNode; texts: DatePartTexts };

const parts = [{ part: 'day', size: 2 }, { part: 'month', size: 2 }, { part: 'year', size: 4 }] as const;

/**
 * A date in three fields of one name: typing one is easier than finding it in a calendar. `typedDate` reads it.
 * None is registered: react-hook-form takes inputs of one name for one input.
 */
export function DateField({ form, name, legend, description, texts }: DateFieldProps) {
  const error = form.errors[name];
  const written = partsOfDate(form.state.values[name]);
  const described = classNames(Boolean(description) && `${name}-description`, error && `${name}-error`);
  return (
    <fieldset className="aksel-fieldset" aria-describedby={described || undefined}>
      <legend className="aksel-fieldset__legend aksel-label">{legend}</legend>
      <Description name={name}>{description}</Description>
      <div className="side-by-side">
        {parts.map(({ part, size }, i) => {
          const id = i === 0 ? name : `${name}-${part}`;
          return (
            <div key={part} className={classNames('aksel-form-field', error && 'aksel-text-field--error')}>
              <label htmlFor={id} className="aksel-form-field__label aksel-label">{texts[part]}</label>
              <input name={name} id={id} defaultValue={written[i]} inputMode="numeric" autoComplete="off" size={size}
                maxLength={size} aria-invalid={error ? true : undefined} className="aksel-text-field__input aksel-body-short" />
            </div>
          );
        })}
      </div>
      <FieldError name={name}>{error}</FieldError>
    </fieldset>
  );
}
