import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { VoucherFile } from '#lib/vouchers/index.ts';

/** For whom a voucher is asked, for what, and where. */
export async function Application({ file: { voucher, person, publishedTetri } }: { file: VoucherFile }) {
  const [t, words, locale] = [await getTranslations('vouchers.agency'), await getTranslations('vouchers'), await localeOfRequest()];
  const { diagnosisCode, diagnosisName, diagnosisWords, unit, facility, applicant, priceTetri } = voucher;
  const at = (path: string) => localPath(locale, path);
  return (
    <Section title={t('application')}>
      <Facts rows={[
        { term: t('person'), value: <TextLink href={at(`/agency/people/${person.id}`)}>{t('personFacts', {
          name: `${person.givenName} ${person.familyName}`, number: person.personalNumber ?? '', bornOn: formatDate(locale, person.bornOn),
        })}</TextLink> },
        { term: t('diedOn'), value: person.diedOn && formatDate(locale, person.diedOn) },
        { term: t('diagnosis'), value: diagnosisCode && `${diagnosisCode} ${diagnosisName?.[locale] ?? ''}` },
        { term: t('words'), value: diagnosisWords && <span className="as-written">{diagnosisWords}</span> },
        { term: t('unit'), value: unit?.name[locale] },
        { term: t('treatment'), value: unit?.treatment && words(`treatments.${unit.treatment}`) },
        { term: t('facility'), value: facility && <TextLink href={at(`/agency/facilities/${facility.id}`)}>{facility.name[locale]}</TextLink> },
        { term: t('price'), value: priceTetri === null ? null : formatLari(locale, priceTetri) },
        // beside what was typed, what the facility asks of everybody
        { term: t('published'), value: publishedTetri === null ? t('notPublished') : formatLari(locale, publishedTetri) },
        { term: t('applicant'), value: applicant?.name[locale] ?? t('byPerson') },
      ]} />
    </Section>
  );
}
