import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { DataView } from '../../../_own/data-view.tsx';
import { ofWard } from '../../../_own/own.ts';

type WardDataProps = { params: Promise<{ guardianshipId: string }> };

/** The title names nobody: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data');
  return { title: t('wardTitle') };
}

export default async function WardDataPage({ params }: WardDataProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  return <DataView own={await ofWard(acting, await localeOfRequest())} />;
}
