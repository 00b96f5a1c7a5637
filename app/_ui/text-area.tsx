'use client';
import type { ReactNode } from 'react';
import { Description, FieldError, fieldIds } from './field-parts.tsx';
import type { ActionFormControl } from './use-action-form.ts';

type TextAreaProps = {
  form: ActionFormControl;
  name: string;
  label: ReactNode;
  description?: ReactNode;
  rows?: number;
  maxLength?: number;
};

/** Several lines of text. */
export function TextArea({ form, name, label, description, rows = 4, maxLength }: TextAreaProps) {
  const error = form.errors[name];
  return (
    <div className="aksel-form-field text-area">
      <label htmlFor={name} className="aksel-form-field__label aksel-label">{label}</label>
      <Description name={name}>{description}</Description>
      <textarea {...form.register(name)} {...fieldIds(name, description, error)} rows={rows} maxLength={maxLength}
        defaultValue={form.state.values[name]} className="text-area__input aksel-textarea__input aksel-body-short" />
      <FieldError name={name}>{error}</FieldError>
    </div>
  );
}
