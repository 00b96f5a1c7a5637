import type { ReactNode } from 'react';
import { Heading } from './heading.tsx';

type PageProps = {
  title: ReactNode;
  /** The one sentence under the title. */
  lead?: ReactNode;
  /** The way back, as the first thing on the page. */
  back?: { href: string; text: string };
  /** 'text' keeps lines to 66 characters; 'wide' is for lists and tables. */
  width?: 'text' | 'wide';
  /** Where one is in a form of several pages, such as «ნაბიჯი 2 / 4». */
  step?: string;
  children: ReactNode;
};

/** The frame of every page: the skip link's target, the way back, one title, the content. */
export function Page({ title, lead, back, width = 'text', step, children }: PageProps) {
  return (
    <main id="main" tabIndex={-1} className={`page page--${width}`}>
      {back && <a className="aksel-link page__back" href={back.href}><span aria-hidden="true">←</span> {back.text}</a>}
      <div className="page__title">
        {step && <p className="page__step">{step}</p>}
        <Heading level={1}>{title}</Heading>
        {lead && <p className="page__lead">{lead}</p>}
      </div>
      {children}
    </main>
  );
}
