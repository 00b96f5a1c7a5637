import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { signals, type ClinicSignals } from '#lib/roster/index.ts';
import { figureText } from '../figure-text.ts';

/** A row for each clinic, a column for each signal. */
export async function SignalsTable({ clinics, months }: { clinics: ClinicSignals[]; months: number }) {
  const [t, locale] = [await getTranslations('signals'), await localeOfRequest()];
  return (
    <DataTable<ClinicSignals>
      caption={t('caption')}
      rows={clinics}
      keyOf={({ id }) => id}
      columns={[
        { heading: t('clinic'), cell: ({ id, name }) => (
          <TextLink href={withQuery(localPath(locale, `/agency/signals/${id}`), { months })}>{name[locale]}</TextLink>
        ) },
        { heading: t('total'), align: 'right', cell: ({ total }) => total },
        ...signals.map((signal) => ({
          heading: t(`names.${signal}`), align: 'right' as const, cell: ({ figures }: ClinicSignals) => figureText(t, locale, figures[signal]),
        })),
      ]}
    />
  );
}
