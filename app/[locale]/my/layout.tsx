import type { ReactNode } from 'react';
import { requirePerson } from '#lib/kernel/web/guards.ts';

/** Sends a stranger to sign in before anything of a page is sent: under a loading page it would be too late. */
export default async function MyLayout({ children }: { children: ReactNode }) {
  await requirePerson();
  return children;
}
