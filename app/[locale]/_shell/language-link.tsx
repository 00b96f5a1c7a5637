'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

/** This page in the other language. In the browser, since the header stays when a form leads to another page. */
export function LanguageLink({ to, children }: { to: 'ka' | 'en'; children: ReactNode }) {
  const path = usePathname().replace(/^\/(en|ka)(?=\/|$)/, '') || '/';
  const query = useSearchParams().toString();
  const translated = to === 'en' ? `/en${path === '/' ? '' : path}` : path;
  return <a href={query ? `${translated}?${query}` : translated} lang={to} hrefLang={to}>{children}</a>;
}
