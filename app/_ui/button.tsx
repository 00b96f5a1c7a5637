import type { ComponentProps } from 'react';

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  variant?: 'primary' | 'secondary' | 'tertiary';
  size?: 'medium' | 'small';
  color?: 'accent' | 'neutral' | 'danger';
};

/** A button whose text names the act. */
export function Button({ variant = 'primary', size = 'medium', color = 'accent', children, ...rest }: ButtonProps) {
  return (
    <button {...rest} className={`aksel-button aksel-button--${size}`} data-variant={variant} data-color={color}>
      <span className="aksel-label">{children}</span>
    </button>
  );
}
