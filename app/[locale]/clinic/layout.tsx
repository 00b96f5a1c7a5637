import type { ReactNode } from 'react';
import { requireClinic } from '#lib/kernel/web/guards.ts';

/** Asked before anything is sent, so that a stranger is led away and not shown a page that is still loading. */
export default async function ClinicLayout({ children }: { children: ReactNode }) {
  await requireClinic();
  return children;
}
