import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { DataView } from '../_own/data-view.tsx';
import { ofPerson } from '../_own/own.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data');
  return { title: t('title') };
}

export default async function MyDataPage() {
  const actor = await requirePerson();
  return <DataView own={await ofPerson(actor, await localeOfRequest())} />;
}
