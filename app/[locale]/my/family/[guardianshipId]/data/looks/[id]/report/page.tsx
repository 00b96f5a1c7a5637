import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofWard } from '../../../../../../_own/own.ts';
import { ReportStep } from '../../../../../../_own/report-step.tsx';
import { reportWardsLookAction } from './action.ts';

type WardReportProps = { params: Promise<{ guardianshipId: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data.report');
  return { title: t('title') };
}

export default async function WardReportPage({ params }: WardReportProps) {
  const { guardianshipId, id } = await params;
  const acting = await requireGuardianOf(guardianshipId);
  const locale = await localeOfRequest();
  return <ReportStep own={await ofWard(acting, locale)} id={id} locale={locale} action={reportWardsLookAction} />;
}
