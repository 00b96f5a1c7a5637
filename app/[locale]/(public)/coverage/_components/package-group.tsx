import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { CoveragePackage, Group, Service, Tables } from '#lib/coverage/index.ts';
import { paysInWords } from './pays.ts';
import type { Shown } from './shown.ts';
import { Terms } from './terms.tsx';

type PackageGroupProps = { group: Group; covered: CoveragePackage; tables: Tables; shown: Shown };

/** A group of services as one package covers it, with the place where they are to be had. */
export async function PackageGroup({ group: { name, place, services }, covered, tables, shown: { locale, hrefOf } }: PackageGroupProps) {
  const [t, places, pays] = [await getTranslations('cover.table'), await getTranslations('cover.places'), await paysInWords()];
  const cellOf = (service: Service) => service.cells.get(covered.code);
  return (
    <Section title={name[locale]}>
      <p className="subtle">{places(`${place}.title`)}</p>
      <DataTable<Service>
        caption={name[locale]}
        rows={services}
        keyOf={({ code }) => code}
        columns={[
          { heading: t('service'), cell: (service) => <TextLink href={hrefOf(`/services/${service.code}`)}>{service.name[locale]}</TextLink> },
          { heading: t('programme'), cell: (service) => pays.programme(cellOf(service)) },
          { heading: t('person'), cell: (service) => pays.person(cellOf(service)) },
          { heading: t('terms'), cell: (service) => <Terms cell={cellOf(service)} tables={tables} locale={locale} /> },
        ]}
      />
    </Section>
  );
}
