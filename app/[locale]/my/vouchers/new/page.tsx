import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofPerson } from '../../_own/own.ts';
import { StartStep } from '../../_own/vouchers/start-step.tsx';
import { startAction } from '../action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('start.title') };
}

export default async function StartVoucherPage() {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const own = await ofPerson(actor, locale);
  return <StartStep own={own} locale={locale} action={startAction} />;
}
