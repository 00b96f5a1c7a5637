'use client';
import { useEffect, useRef, type ReactNode } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import { RefusalBox } from './refusal.tsx';
import type { ActionFormControl } from './use-action-form.ts';

type TroubleProps = { form: ActionFormControl; errorHeading: string; refusalActions?: ReactNode };

/** What is wrong with a form, or why it was refused; nothing while there is neither. */
export function Trouble({ form, errorHeading, refusalActions }: TroubleProps) {
  const { refusal } = form.state;
  if (Object.keys(form.errors).length > 0)
    return <Focused form={form}><ErrorSummary heading={errorHeading} errors={form.errors} /></Focused>;
  return refusal && <Focused form={form}><RefusalBox text={refusal} actions={refusalActions} /></Focused>;
}

/** Takes the focus after each check in the browser and each answer of the server. */
function Focused({ form: { checks, state }, children }: { form: ActionFormControl; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [checks, state]);
  return <div ref={box} tabIndex={-1} className="trouble">{children}</div>;
}
