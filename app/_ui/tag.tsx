import type { ReactNode } from 'react';

type TagProps = { color?: 'neutral' | 'info' | 'success' | 'warning' | 'danger'; children: ReactNode };

/** A state in one or two words. */
export function Tag({ color = 'neutral', children }: TagProps) {
  return <span className="aksel-tag aksel-tag--small aksel-body-short--small" data-variant="moderate" data-color={color}>{children}</span>;
}
