import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { LooksView } from '../../_own/looks-view.tsx';
import { ofPerson } from '../../_own/own.ts';

type LooksProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data.looks');
  return { title: t('title') };
}

export default async function LooksPage({ searchParams }: LooksProps) {
  const actor = await requirePerson();
  return <LooksView own={await ofPerson(actor, await localeOfRequest())} query={await searchParams} />;
}
