import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Chevron } from './chevron.tsx';

type FilterFormProps = { action: string; label: string; submit: string; children: ReactNode };

/** What a list is narrowed by. It is sent as the address, so it works without JavaScript and can be shared. */
export function FilterForm({ action, label, submit, children }: FilterFormProps) {
  return (
    <form role="search" aria-label={label} action={action} className="filters">
      {children}
      <Button type="submit">{submit}</Button>
    </form>
  );
}

type FilterTextProps = { name: string; label: ReactNode; value: string; maxLength: number };

export function FilterText({ name, label, value, maxLength }: FilterTextProps) {
  return (
    <div className="aksel-form-field filters__text">
      <label htmlFor={name} className="aksel-form-field__label aksel-label">{label}</label>
      <input id={name} name={name} type="search" defaultValue={value} maxLength={maxLength} autoComplete="off" spellCheck={false}
        className="aksel-text-field__input aksel-body-short" />
    </div>
  );
}

type FilterSelectProps = { name: string; label: ReactNode; value: string; options: { value: string; label: string }[] };

export function FilterSelect({ name, label, value, options }: FilterSelectProps) {
  return (
    <div className="aksel-form-field">
      <label htmlFor={name} className="aksel-form-field__label aksel-label">{label}</label>
      <div className="aksel-select__container">
        <select id={name} name={name} defaultValue={value} className="aksel-select__input aksel-body-short">
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
        <Chevron />
      </div>
    </div>
  );
}
