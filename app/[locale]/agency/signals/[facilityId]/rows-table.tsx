import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { signalRowsPageSize, type SignalRow, type SignalsOfClinic } from '#lib/roster/index.ts';

type RowsTableProps = {
  opened: NonNullable<SignalsOfClinic['rows']>; page: number; closeHref: string; hrefOf: (page: number) => string;
};

/** The registrations behind a figure. Whom it names can read that they were looked at. */
export async function RowsTable({ opened: { signal, rows, total }, page, closeHref, hrefOf }: RowsTableProps) {
  const [t, locale] = [await getTranslations('signals'), await localeOfRequest()];
  return (
    <Section title={t('rows', { signal: t(`names.${signal}`) })} id="rows">
      {rows.length === 0 ? <p>{t('noRows')}</p> : (
        <>
          <p role="status">{t('rowsLead', { count: total })}</p>
          <DataTable<SignalRow>
            caption={t('rows', { signal: t(`names.${signal}`) })}
            rows={rows}
            keyOf={({ registrationId }) => registrationId}
            columns={[
              { heading: t('person'), cell: ({ givenName, familyName }) => `${familyName} ${givenName}` },
              { heading: t('number'), cell: ({ maskedNumber }) => maskedNumber },
              { heading: t('at'), cell: ({ startedAt }) => formatInstant(locale, startedAt) },
              { heading: t('by'), cell: ({ madeBy, registrar }) => registrar ?? (madeBy && t(`byKinds.${madeBy}`)) },
              { heading: t('after'), cell: ({ annulled }) => (annulled ? t(`annulled.${annulled}`) : t('stands')) },
            ]}
          />
        </>
      )}
      <Pages page={page} pages={Math.ceil(total / signalRowsPageSize)} hrefOf={hrefOf} />
      <p><TextLink href={closeHref}>{t('close')}</TextLink></p>
    </Section>
  );
}
