'use client';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Description, FieldError } from './field-parts.tsx';
import { Tick } from './tick.tsx';
import type { ActionFormControl } from './use-action-form.ts';

type Option = { value: string; label: ReactNode; description?: ReactNode };
type CheckGroupProps = { form: ActionFormControl; name: string; legend: ReactNode; description?: ReactNode; options: Option[] };

/** Any of a few, all in sight. They are sent under one name, and read as their values joined by commas. */
export function CheckGroup({ form, name, legend, description, options }: CheckGroupProps) {
  const error = form.errors[name];
  const described = classNames(Boolean(description) && `${name}-description`, error && `${name}-error`);
  return (
    <fieldset className="aksel-fieldset" aria-describedby={described || undefined}>
      <legend className="aksel-fieldset__legend aksel-label">{legend}</legend>
      <Description name={name}>{description}</Description>
      <div>
        {options.map((option, i) => (
          // The error summary links to the first one, which therefore has the field's own id.
          <Box key={option.value} form={form} name={name} id={i === 0 ? name : `${name}-${option.value}`} option={option} />
        ))}
      </div>
      <FieldError name={name}>{error}</FieldError>
    </fieldset>
  );
}

function Box({ form, name, id, option }: { form: ActionFormControl; name: string; id: string; option: Option }) {
  const chosen = form.state.values[name]?.split(',') ?? [];
  return (
    <div className={classNames('aksel-checkbox', form.errors[name] && 'aksel-checkbox--error')}>
      <span className="aksel-checkbox__input-wrapper">
        <input type="checkbox" id={id} name={name} value={option.value} className="aksel-checkbox__input"
          defaultChecked={chosen.includes(option.value)} aria-describedby={option.description ? `${id}-more` : undefined} />
        <Tick />
      </span>
      <label htmlFor={id} className="aksel-checkbox__label">{option.label}</label>
      {option.description && (
        <div id={`${id}-more`} className="aksel-form-field__subdescription aksel-checkbox__description">{option.description}</div>
      )}
    </div>
  );
}
