import type { ReactNode } from 'react';

/** The ids that tie a field to its description and its error, and what the field says of itself. */
export function fieldIds(name: string, description: ReactNode, error: string | undefined) {
  const described = [description ? `${name}-description` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ');
  return { id: name, 'aria-describedby': described || undefined, 'aria-invalid': error ? (true as const) : undefined };
}

/** What a field needs to know beforehand. */
export function Description({ name, children }: { name: string; children?: ReactNode }) {
  if (!children) return null;
  return <div id={`${name}-description`} className="aksel-form-field__description">{children}</div>;
}

/** What is wrong with a field, beside the field. */
export function FieldError({ name, children }: { name: string; children?: ReactNode }) {
  return (
    <div id={`${name}-error`} className="aksel-form-field__error" aria-live="polite">
      {children && <p className="aksel-error-message aksel-label">{children}</p>}
    </div>
  );
}
