'use client';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldError, fieldIds } from './field-parts.tsx';
import { Tick } from './tick.tsx';
import type { ActionFormControl } from './use-action-form.ts';

/** A statement to agree to. It is sent as 'on', or not at all. */
export function CheckField({ form, name, label }: { form: ActionFormControl; name: string; label: ReactNode }) {
  const error = form.errors[name];
  return (
    <div className="aksel-form-field">
      <div className={classNames('aksel-checkbox', error && 'aksel-checkbox--error')}>
        <span className="aksel-checkbox__input-wrapper">
          <input type="checkbox" value="on" {...form.register(name)} {...fieldIds(name, null, error)}
            defaultChecked={form.state.values[name] === 'on'} className="aksel-checkbox__input" />
          <Tick />
        </span>
        <label htmlFor={name} className="aksel-checkbox__label">{label}</label>
      </div>
      <FieldError name={name}>{error}</FieldError>
    </div>
  );
}
