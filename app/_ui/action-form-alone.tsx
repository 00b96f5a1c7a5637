'use client';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { FormElement } from './form-element.tsx';
import { Trouble } from './trouble.tsx';
import type { ActionFormControl } from './use-action-form.ts';

type ActionFormProps = {
  form: ActionFormControl;
  /** The button's text: a verb that names the act. */
  submit: string;
  submitColor?: 'accent' | 'danger';
  /** 'secondary' for an act beside the page's own. */
  submitVariant?: 'primary' | 'secondary';
  /** Over the list of what is wrong. */
  errorHeading: string;
  /** A uuid made for this page: the same request sent twice is done once. */
  requestId?: string;
  hidden?: Record<string, string>;
  /** Beside the button, such as a link that leads away. */
  secondary?: ReactNode;
  /** What a refusal offers. */
  refusalActions?: ReactNode;
  children?: ReactNode;
};

/**
 * A form for one act: it says what is wrong or refused, moves the focus there, and is sent once.
 * Alone in its file, for a page that is lighter without the fields that it does not have.
 */
export function ActionForm({ form, submit, submitColor, submitVariant, errorHeading, requestId, hidden, secondary, refusalActions, children }: ActionFormProps) {
  return (
    <FormElement form={form}>
      <Trouble form={form} errorHeading={errorHeading} refusalActions={refusalActions} />
      {Object.entries({ ...(requestId && { requestId }), ...hidden }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="actions">
        <Button type="submit" color={submitColor} variant={submitVariant} aria-disabled={form.pending}>{submit}</Button>
        {secondary}
      </div>
    </FormElement>
  );
}
