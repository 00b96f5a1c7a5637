import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { factsInWords } from '#lib/kernel/facts.ts';
import { formatDate, formatDateFrom } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { Week } from '#lib/roster/index.ts';

/** A column for each week, the tallest with its number, and a table under them. */
export async function WeeksChart({ weeks }: { weeks: Week[] }) {
  const [t, locale] = [await getTranslations('signals'), await localeOfRequest()];
  const peak = weeks.reduce((most, week) => (week.count > most.count ? week : most), { from: '', count: 0 });
  if (peak.count === 0) return <p>{t('noneYet')}</p>;
  return (
    <>
      <figure className="weeks">
        <figcaption>{t('peak', factsInWords({ count: peak.count, fromOn: peak.from }, locale))}</figcaption>
        <div className="weeks__columns" aria-hidden="true">
          {weeks.map((week) => <WeekColumn key={week.from} week={week} peak={peak} />)}
        </div>
        <div className="weeks__ends" aria-hidden="true">
          <span>{formatDate(locale, weeks[0]?.from ?? '')}</span>
          <span>{formatDate(locale, weeks.at(-1)?.from ?? '')}</span>
        </div>
      </figure>
      <details>
        <summary>{t('weeksTable')}</summary>
        <DataTable<Week>
          caption={t('weeks')}
          rows={weeks}
          keyOf={({ from }) => from}
          columns={[
            { heading: t('week'), cell: ({ from }) => formatDateFrom(locale, from) },
            { heading: t('weekCount'), align: 'right', cell: ({ count }) => count },
          ]}
        />
      </details>
    </>
  );
}

function WeekColumn({ week, peak }: { week: Week; peak: Week }) {
  const height = (100 * week.count) / peak.count;
  return (
    <div className="weeks__one">
      <span>{week === peak && week.count}</span>
      <svg className="weeks__bar" viewBox="0 0 10 100" preserveAspectRatio="none"><rect y={100 - height} width="10" height={height} /></svg>
    </div>
  );
}
