import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofPerson } from '../../_own/own.ts';
import { VouchersView } from '../../_own/vouchers/vouchers-view.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('list.title') };
}

export default async function VouchersPage() {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const own = await ofPerson(actor, locale);
  return <VouchersView own={own} locale={locale} />;
}
