import type { ReactNode } from 'react';
import { requireManagerOrNewcomer } from '#lib/kernel/web/guards.ts';

/** Asked before anything is sent, so that a stranger is led away and not shown a page that is still loading. */
export default async function ProviderLayout({ children }: { children: ReactNode }) {
  await requireManagerOrNewcomer();
  return children;
}
