import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { isReviewer, requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { lookReport } from '#lib/people/index.ts';
import { lookAddress } from '#lib/people/schemas.ts';
import { AnswerForm } from './answer-form.tsx';
import { ReportFacts } from './report-facts.tsx';

type ReportPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data.reports');
  return { title: t('answerTitle') };
}

export default async function ReportPage({ params }: ReportPageProps) {
  const actor = await requireAgency();
  const address = lookAddress.safeParse(await params);
  const report = address.success ? await lookReport(actor, address.data.id) : null;
  if (!report) notFound();
  const [t, locale] = [await getTranslations('data.reports'), await localeOfRequest()];
  return (
    <Page title={t('answerTitle')} back={{ href: localPath(locale, '/agency/reports'), text: t('back') }}>
      <ReportFacts report={report} />
      {report.answeredAt === null && (isReviewer(actor) ? (
        <AnswerForm lookId={report.id}
          texts={{ answer: t('answer'), answerHint: t('answerHint'), submit: t('submit'), errorHeading: t('errorHeading') }}
          errorTexts={await errorTexts(locale, 'looks.answer', 'form.stale')} />
      ) : <p>{t('onlyReviewer')}</p>)}
    </Page>
  );
}
