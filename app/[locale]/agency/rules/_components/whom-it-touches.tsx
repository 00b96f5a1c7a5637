import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Touched } from '#lib/coverage/index.ts';
import { factsInWords } from '#lib/kernel/facts.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';

type WhomItTouchesProps = { touched: Touched[]; on: string };

/** Whom a version would touch from a day on, in numbers. */
export async function WhomItTouches({ touched, on }: WhomItTouchesProps) {
  const [t, packages, locale] = [await getTranslations('rules.touches'), await getTranslations('coverage.packages'), await localeOfRequest()];
  return (
    <Section title={t('title')}>
      {touched.length === 0 ? <p>{t('nobody')}</p> : (
        <>
          <p>{t('lead', factsInWords({ countedOn: on }, locale))}</p>
          <DataTable<Touched> caption={t('title')} rows={touched} keyOf={(one) => one.package} columns={[
            { heading: t('package'), cell: (one) => packages(one.package) },
            { heading: t('lines'), align: 'right', cell: ({ lines }) => t('number', { count: lines }) },
            { heading: t('people'), align: 'right', cell: ({ people }) => t('number', { count: people }) },
            { heading: t('vouchers'), align: 'right', cell: ({ vouchers }) => t('number', { count: vouchers }) },
          ]} />
          <p className="subtle">{t('both')}</p>
          <p className="subtle">{t('vouchersStay')}</p>
        </>
      )}
    </Section>
  );
}
