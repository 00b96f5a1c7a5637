import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { Page } from '#app/_ui/page.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { VerifyForm } from './verify-form.tsx';

type VerifyProps = { searchParams: Promise<{ number?: string | string[]; c?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('participation.verify');
  return { title: t('title') };
}

/** What was typed, without what no number has. */
const asNumber = (typed: unknown): string => (typeof typed === 'string' ? typed.replace(/[^\d-]/g, '').slice(0, 40) : '');

export default async function VerifyPage({ searchParams }: VerifyProps) {
  const [{ number, c }, locale, t] = [await searchParams, await localeOfRequest(), await getTranslations('participation.verify')];
  const asked = asNumber(number);
  if (asked && typeof c === 'string')
    redirect(localPath(locale, `/verify/${asked}?${new URLSearchParams({ c: c.slice(0, 40) }).toString()}`));
  return <Page title={t('title')} lead={t('lead')}><VerifyForm number={asked} /></Page>;
}
