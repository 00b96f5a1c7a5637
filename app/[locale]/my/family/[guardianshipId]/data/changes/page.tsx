import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ChangesView } from '../../../../_own/changes-view.tsx';
import { ofWard } from '../../../../_own/own.ts';

type WardChangesProps = { params: Promise<{ guardianshipId: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data.changes');
  return { title: t('title') };
}

export default async function WardChangesPage({ params, searchParams }: WardChangesProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  return <ChangesView own={await ofWard(acting, await localeOfRequest())} query={await searchParams} />;
}
