'use client';
import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Description, FieldError, fieldIds } from './field-parts.tsx';
import type { ActionFormControl } from './use-action-form.ts';

type TextFieldProps = {
  form: ActionFormControl;
  name: string;
  label: ReactNode;
  description?: ReactNode;
  type?: HTMLInputTypeAttribute;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
};

/** One line of text. Its width follows `maxLength` up to a line's worth, so that it tells how much is expected. */
export function TextField({ form, name, label, description, ...input }: TextFieldProps) {
  const error = form.errors[name];
  return (
    <div className={classNames('aksel-form-field', error && 'aksel-text-field--error')}>
      <label htmlFor={name} className="aksel-form-field__label aksel-label">{label}</label>
      <Description name={name}>{description}</Description>
      <input {...input} {...form.register(name)} {...fieldIds(name, description, error)} spellCheck={false}
        defaultValue={form.state.values[name]} size={input.maxLength && Math.min(input.maxLength, 36)}
        className="aksel-text-field__input aksel-body-short" />
      <FieldError name={name}>{error}</FieldError>
    </div>
  );
}
