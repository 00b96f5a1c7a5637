import type { ReactNode } from 'react';

type TextLinkProps = { href: string; lang?: string; children: ReactNode };

/** A link inside text or a list. */
export function TextLink({ href, lang, children }: TextLinkProps) {
  return <a className="aksel-link" href={href} lang={lang} hrefLang={lang}>{children}</a>;
}
