import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofPerson } from '../../../../_own/own.ts';
import { ReportStep } from '../../../../_own/report-step.tsx';
import { reportAction } from './action.ts';

type ReportProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data.report');
  return { title: t('title') };
}

export default async function ReportPage({ params }: ReportProps) {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  return <ReportStep own={await ofPerson(actor, locale)} id={(await params).id} locale={locale} action={reportAction} />;
}
