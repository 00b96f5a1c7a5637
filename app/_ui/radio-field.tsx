'use client';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldError } from './field-parts.tsx';
import type { ActionFormControl } from './use-action-form.ts';

type Option = { value: string; label: ReactNode; description?: ReactNode };
type RadioFieldProps = { form: ActionFormControl; name: string; legend: ReactNode; options: Option[] };

/** One of a few, all in sight. */
export function RadioField({ form, name, legend, options }: RadioFieldProps) {
  const error = form.errors[name];
  return (
    <fieldset className="aksel-fieldset" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="aksel-fieldset__legend aksel-label">{legend}</legend>
      <div className="aksel-radio-buttons">
        {options.map((option, i) => (
          // The error summary links to the first one, which therefore has the field's own id.
          <Radio key={option.value} form={form} name={name} id={i === 0 ? name : `${name}-${option.value}`} option={option} />
        ))}
      </div>
      <FieldError name={name}>{error}</FieldError>
    </fieldset>
  );
}

function Radio({ form, name, id, option }: { form: ActionFormControl; name: string; id: string; option: Option }) {
  return (
    <div className={classNames('aksel-radio', form.errors[name] && 'aksel-radio--error')}>
      <input type="radio" id={id} value={option.value} {...form.register(name)} className="aksel-radio__input"
        defaultChecked={form.state.values[name] === option.value} aria-describedby={option.description ? `${id}-more` : undefined} />
      <label htmlFor={id} className="aksel-radio__label">{option.label}</label>
      {option.description && (
        <div id={`${id}-more`} className="aksel-form-field__subdescription aksel-radio__description">{option.description}</div>
      )}
    </div>
  );
}
