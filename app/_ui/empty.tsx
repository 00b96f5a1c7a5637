import type { ReactNode } from 'react';
import { Heading } from './heading.tsx';

/** A list with nothing in it: why, and the next step. */
export function Empty({ title, children, actions }: { title: ReactNode; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      <Heading level={2} size="small">{title}</Heading>
      {children}
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
