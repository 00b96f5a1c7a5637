import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { CoveragePackage, Service, Tables } from '#lib/coverage/index.ts';
import { paysInWords } from './pays.ts';
import type { Shown } from './shown.ts';
import { Terms } from './terms.tsx';

type AcrossProps = { service: Service; tables: Tables; shown: Shown };

/** One service with every package, each cell also as the page has it. */
export async function Across({ service, tables, shown: { locale, hrefOf } }: AcrossProps) {
  const [t, c, pays] = [await getTranslations('cover.table'), await getTranslations('coverage.packages'), await paysInWords()];
  const cellOf = ({ code }: CoveragePackage) => service.cells.get(code);
  return (
    <DataTable<CoveragePackage>
      caption={service.name[locale]}
      rows={tables.packages}
      keyOf={({ code }) => code}
      columns={[
        { heading: t('package'), cell: ({ code }) => <TextLink href={hrefOf(`/packages/${code}`)}>{c(code)}</TextLink> },
        { heading: t('programme'), cell: (covered) => pays.programme(cellOf(covered)) },
        { heading: t('person'), cell: (covered) => pays.person(cellOf(covered)) },
        { heading: t('terms'), cell: (covered) => <Terms cell={cellOf(covered)} tables={tables} locale={locale} /> },
        { heading: t('raw'), cell: (covered) => cellOf(covered)?.raw ? <span lang="ka">{cellOf(covered)?.raw}</span> : <span className="subtle">{t('empty')}</span> },
      ]}
    />
  );
}
