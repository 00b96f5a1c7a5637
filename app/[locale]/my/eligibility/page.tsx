import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { EligibilityView } from '../_own/eligibility-view.tsx';
import { ofPerson } from '../_own/own.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('coverage');
  return { title: t('title') };
}

export default async function EligibilityPage() {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  return <EligibilityView own={await ofPerson(actor, locale)} locale={locale} />;
}
