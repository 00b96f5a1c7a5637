'use client';
import type { ReactNode } from 'react';
import { Chevron } from './chevron.tsx';
import { classNames } from './class-names.ts';
import { Description, FieldError, fieldIds } from './field-parts.tsx';
import type { ActionFormControl } from './use-action-form.ts';

type Option = { value: string; label: string };
/** Options under a heading of their own. */
type Group = { label: string; options: Option[] };
type SelectFieldProps = {
  form: ActionFormControl;
  name: string;
  label: ReactNode;
  description?: ReactNode;
  /** The first choice, which is none: '' is sent. */
  empty?: string;
  options: (Option | Group)[];
};

/** One of many. */
export function SelectField({ form, name, label, description, empty, options }: SelectFieldProps) {
  const error = form.errors[name];
  const chosen = form.state.values[name];
  return (
    <div className={classNames('aksel-form-field', error && 'aksel-select--error')}>
      <label htmlFor={name} className="aksel-form-field__label aksel-label">{label}</label>
      <Description name={name}>{description}</Description>
      <div className="aksel-select__container">
        {/* made anew when the server sends another choice back: React changes no select's default */}
        <select key={chosen} {...form.register(name)} {...fieldIds(name, description, error)} defaultValue={chosen}
          className="aksel-select__input aksel-body-short">
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((one) => ('options' in one
            ? <optgroup key={one.label} label={one.label}>{one.options.map(optionOf)}</optgroup>
            : optionOf(one)))}
        </select>
        <Chevron />
      </div>
      <FieldError name={name}>{error}</FieldError>
    </div>
  );
}

const optionOf = ({ value, label }: Option) => <option key={value} value={value}>{label}</option>;
