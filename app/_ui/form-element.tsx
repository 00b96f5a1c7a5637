'use client';
import type { ReactNode } from 'react';
import type { ActionFormControl } from './use-action-form.ts';

/** The form itself, for an act without fields or with a layout of its own. */
export function FormElement({ form: { attach, send, onSubmit, onFocus }, children }: { form: ActionFormControl; children: ReactNode }) {
  return <form ref={attach} action={send} onSubmit={onSubmit} onFocus={onFocus} noValidate className="form">{children}</form>;
}
