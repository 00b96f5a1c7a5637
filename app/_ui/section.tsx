import type { ReactNode } from 'react';
import { Heading } from './heading.tsx';

/** A part of a page under its own heading. */
export function Section({ title, id, children }: { title: ReactNode; id?: string; children: ReactNode }) {
  return (
    <section className="section">
      <Heading level={2} id={id}>{title}</Heading>
      {children}
    </section>
  );
}
