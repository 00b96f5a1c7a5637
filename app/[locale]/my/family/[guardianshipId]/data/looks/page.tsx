import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { LooksView } from '../../../../_own/looks-view.tsx';
import { ofWard } from '../../../../_own/own.ts';

type WardLooksProps = { params: Promise<{ guardianshipId: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data.looks');
  return { title: t('title') };
}

export default async function WardLooksPage({ params, searchParams }: WardLooksProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  return <LooksView own={await ofWard(acting, await localeOfRequest())} query={await searchParams} />;
}
