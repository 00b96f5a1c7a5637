import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ChangesView } from '../../_own/changes-view.tsx';
import { ofPerson } from '../../_own/own.ts';

type ChangesProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data.changes');
  return { title: t('title') };
}

export default async function ChangesPage({ searchParams }: ChangesProps) {
  const actor = await requirePerson();
  return <ChangesView own={await ofPerson(actor, await localeOfRequest())} query={await searchParams} />;
}
