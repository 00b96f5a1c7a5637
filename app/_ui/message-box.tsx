import type { ReactNode } from 'react';

type MessageBoxProps = {
  kind: 'info' | 'warning' | 'success' | 'error';
  title: ReactNode;
  children?: ReactNode;
  level?: 2 | 3;
};

const colours = { info: 'info', warning: 'warning', success: 'success', error: 'danger' } as const;
const signs = { info: 'i', warning: '!', success: '✓', error: '!' } as const;

/** Something that must not be missed. The sign and the words carry it, not the colour alone. */
export function MessageBox({ kind, title, children, level = 2 }: MessageBoxProps) {
  const Title = `h${level}` as const;
  return (
    <section className="message" data-color={colours[kind]}>
      <span className="message__sign" aria-hidden="true">{signs[kind]}</span>
      <div className="message__content">
        <Title className="aksel-heading aksel-heading--small">{title}</Title>
        {children}
      </div>
    </section>
  );
}
