import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { RulesContent } from '#lib/coverage/index.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { cellTexts } from '../_components/cell-text.ts';
import type { PartProps } from './version-facts.tsx';

type Service = RulesContent['groups'][number]['services'][number];

/** The tables, a group of services each; in a draft every cell leads to its form. */
export async function Cells({ file, canWrite }: PartProps) {
  const [locale, columns] = [await localeOfRequest(), await columnsOf({ file, canWrite })];
  return file.content.groups.map(({ code, name, services }) => (
    <Section key={code} title={name[locale]}>
      <DataTable<Service> caption={name[locale]} rows={services} keyOf={(service) => service.code} columns={columns} />
    </Section>
  ));
}

async function columnsOf({ file: { version, content }, canWrite }: PartProps): Promise<Column<Service>[]> {
  const [t, packages, text, locale] = [await getTranslations('rules'), await getTranslations('coverage.packages'), await cellTexts(), await localeOfRequest()];
  const at = (path: string) => localPath(locale, `/agency/rules/${version.id}/${path}`);
  const link = (path: string, words: string, of: string): ReactNode => (canWrite ? <TextLink href={at(path)}>{words}<span className="aksel-sr-only">, {of}</span></TextLink> : words);
  return [
    {
      heading: t('table.service'), cell: ({ code, name, conditions }) => (
        <>
          <span id={code}>{name[locale]}</span><br />
          <span className="subtle">{link(`services/${code}`, conditions.map((one) => t(`conditions.${one as 'voucher'}`)).join(', ') || t('table.noConditions'), name[locale])}</span>
        </>),
    },
    ...content.packages.map((one): Column<Service> => ({
      heading: packages(one.code),
      cell: ({ code, name, cells }) => link(`cells/${code}/${one.code}`, text(cells.get(one.code) ?? null, content.limits), `${name[locale]}, ${packages(one.code)}`),
    })),
  ];
}
