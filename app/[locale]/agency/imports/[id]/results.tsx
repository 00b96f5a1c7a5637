import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { ImportFile } from '#lib/people/index.ts';
import { importResults } from '#lib/people/schemas.ts';

/** How many rows were found to be what, each number with a way to its rows, and all of them to take along. */
export async function Results({ file }: { file: ImportFile }) {
  const [t, locale] = [await getTranslations('imports'), await localeOfRequest()];
  const path = localPath(locale, `/agency/imports/${file.id}`);
  return (
    <Section title={t('what')}>
      <DataTable<(typeof importResults)[number]> caption={t('what')} rows={[...importResults]} keyOf={(result) => result} columns={[
        { heading: t('result'), cell: (result) => (file[result] > 0 ? <TextLink href={`${path}?result=${result}#rows`}>{t(`results.${result}`)}</TextLink> : t(`results.${result}`)) },
        { heading: t('count'), cell: (result) => file[result].toLocaleString(locale), align: 'right' },
        { heading: t('reason'), cell: (result) => t(`meaning.${result}`) },
      ]} />
      <div className="actions"><LinkButton variant="secondary" href={`/api/imports/results/${file.id}?language=${locale}`}>{t('download')}</LinkButton></div>
      <p className="subtle">{t('downloadNote')}</p>
    </Section>
  );
}
