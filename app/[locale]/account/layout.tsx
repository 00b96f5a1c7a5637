import type { ReactNode } from 'react';
import { requireStaff } from '#lib/kernel/web/guards.ts';

/** Asked before anything is sent, so that a stranger is led away and not shown a page that is still loading. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  await requireStaff();
  return children;
}
