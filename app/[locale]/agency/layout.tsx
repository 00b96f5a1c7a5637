import type { ReactNode } from 'react';
import { requireAgency } from '#lib/kernel/web/guards.ts';

/** Asked before anything is sent, so that a stranger is led away and not shown a page that is still loading. */
export default async function AgencyLayout({ children }: { children: ReactNode }) {
  await requireAgency();
  return children;
}
