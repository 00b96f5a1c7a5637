import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { LineView } from '../_own/line-view.tsx';
import { ofPerson } from '../_own/own.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.line');
  return { title: t('title') };
}

export default async function LinePage() {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  return <LineView own={await ofPerson(actor, locale)} locale={locale} />;
}
