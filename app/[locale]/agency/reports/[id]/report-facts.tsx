import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { actInWords, type LookReport } from '#lib/people/index.ts';

/** The look that was reported, with who made it, and what the person says of it. */
export async function ReportFacts({ report }: { report: LookReport }) {
  const [t, list, common, purposes] = [
    await getTranslations('data.reports'), await getTranslations('data.emergencies'), await getTranslations('common'), await getTranslations('data.purposes'),
  ];
  const locale = await localeOfRequest();
  const stated = report.purpose ? [purposes(report.purpose as 'other'), report.purposeWords, report.reference].filter(Boolean).join('. ') : t('none_stated');
  return (
    <Facts rows={[
      { term: t('words'), value: <span className="as-written">{report.words}</span> },
      { term: t('reportedAt'), value: formatInstant(locale, report.reportedAt) },
      { term: t('look'), value: `${actInWords(report.act, locale)}, ${formatInstant(locale, report.at)}` },
      { term: t('where'), value: report.facility?.[locale] ?? common('agency') },
      { term: t('who'), value: report.who },
      { term: t('purpose'), value: stated },
      { term: list('person'), value: <TextLink href={localPath(locale, `/agency/people/${report.personId}`)}>{list('file')}</TextLink> },
      { term: t('answer'), value: report.answer },
      { term: t('answeredAt'), value: report.answeredAt && formatInstant(locale, report.answeredAt) },
    ]} />
  );
}
