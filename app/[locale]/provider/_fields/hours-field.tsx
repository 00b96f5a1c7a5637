'use client';
import { classNames } from '#app/_ui/class-names.ts';
import { FieldError } from '#app/_ui/field-parts.tsx';
import { Tick } from '#app/_ui/tick.tsx';
import type { ActionFormControl } from '#app/_ui/use-action-form.ts';

export type HoursTexts = { from: string; to: string; closed: string };
type HoursFieldProps = { form: ActionFormControl; name: string; day: string; texts: HoursTexts };

/**
 * One day: from when to when, or closed. All three are sent under one name, and read as 'from,to' or 'from,to,closed'.
 * None is registered: react-hook-form takes inputs of one name for one input.
 */
export function HoursField({ form, name, day, texts }: HoursFieldProps) {
  const error = form.errors[name];
  const [from, to, closed] = (form.state.values[name] ?? '').split(',');
  return (
    <fieldset className="aksel-fieldset" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="aksel-fieldset__legend aksel-label">{day}</legend>
      <div className="side-by-side hours">
        <Time form={form} name={name} id={name} label={texts.from} value={from} />
        <Time form={form} name={name} id={`${name}-to`} label={texts.to} value={to} />
        <div className="aksel-checkbox">
          <span className="aksel-checkbox__input-wrapper">
            <input type="checkbox" id={`${name}-closed`} name={name} value="closed" className="aksel-checkbox__input"
              defaultChecked={closed === 'closed'} />
            <Tick />
          </span>
          <label htmlFor={`${name}-closed`} className="aksel-checkbox__label">{texts.closed}</label>
        </div>
      </div>
      <FieldError name={name}>{error}</FieldError>
    </fieldset>
  );
}

type TimeProps = { form: ActionFormControl; name: string; id: string; label: string; value?: string };

function Time({ form, name, id, label, value }: TimeProps) {
  const isWrong = Boolean(form.errors[name]);
  return (
    <div className={classNames('aksel-form-field', isWrong && 'aksel-text-field--error')}>
      <label htmlFor={id} className="aksel-form-field__label aksel-label">{label}</label>
      <input type="time" name={name} id={id} defaultValue={value} aria-invalid={isWrong || undefined}
        className="aksel-text-field__input aksel-body-short" />
    </div>
  );
}
