import type { ReactNode } from 'react';
import { Chevron } from '#app/_ui/chevron.tsx';
import { classNames } from '#app/_ui/class-names.ts';
import { Description, FieldError, fieldIds } from '#app/_ui/field-parts.tsx';

type ChoiceProps = { name: string; label: string; hint?: string; value: string; children: ReactNode };

/** One of many, sent as a part of the address. */
export const Choice = ({ name, label, hint, value, children }: ChoiceProps) => (
  <div className="aksel-form-field">
    <label className="aksel-form-field__label aksel-label" htmlFor={name}>{label}</label>
    <Description name={name}>{hint}</Description>
    <div className="aksel-select__container">
      <select key={value} {...fieldIds(name, hint, undefined)} name={name} defaultValue={value} className="aksel-select__input aksel-body-short">{children}</select>
      <Chevron />
    </div>
  </div>
);

type AmountProps = { name: string; label: string; hint: string; typed: string; error?: string };

/** An amount in lari, as it was typed. */
export const Amount = ({ name, label, hint, typed, error }: AmountProps) => (
  <div className={classNames('aksel-form-field', error && 'aksel-text-field--error')}>
    <label className="aksel-form-field__label aksel-label" htmlFor={name}>{label}</label>
    <Description name={name}>{hint}</Description>
    <input {...fieldIds(name, hint, error)} name={name} defaultValue={typed} inputMode="decimal" maxLength={20} autoComplete="off" spellCheck={false}
      className="aksel-text-field__input aksel-body-short" />
    <FieldError name={name}>{error}</FieldError>
  </div>
);
