import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { formatInstant, formatPeriod } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { Recovery } from '#lib/roster/index.ts';

/** Days that are marked for recovery, the latest first. */
export async function Recoveries({ recoveries, days }: { recoveries: Recovery[]; days: number }) {
  const [t, locale] = [await getTranslations('contests.recoveries'), await localeOfRequest()];
  return (
    <>
      <p>{t('total', { days })}</p>
      <DataTable<Recovery> caption={t('caption')} rows={recoveries} keyOf={({ id }) => id} columns={[
        { heading: t('days'), cell: ({ during }) => formatPeriod(locale, during) },
        { heading: t('count'), cell: (recovery) => recovery.days, align: 'right' },
        { heading: t('basis'), cell: ({ basis, annulledAt }) => <>{t(`bases.${basis}`)}<br /><span className="subtle">{formatInstant(locale, annulledAt)}</span></> },
        { heading: t('act'), cell: ({ act }) => act, isWhole: true },
      ]} />
    </>
  );
}
