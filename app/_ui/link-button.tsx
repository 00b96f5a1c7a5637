import type { ReactNode } from 'react';

type LinkButtonProps = { href: string; id?: string; variant?: 'primary' | 'secondary' | 'tertiary'; size?: 'medium' | 'small'; children: ReactNode };

/** A link to the next step, with the looks of a button. */
export function LinkButton({ href, id, variant = 'primary', size = 'medium', children }: LinkButtonProps) {
  return (
    <a id={id} href={href} className={`aksel-button aksel-button--${size}`} data-variant={variant} data-color="accent">
      <span className="aksel-label">{children}</span>
    </a>
  );
}
