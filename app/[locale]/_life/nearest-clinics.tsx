import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { NearbyClinic } from '#lib/participation/index.ts';

/** Where people could go. */
export async function NearestClinics({ clinics }: { clinics: NearbyClinic[] }) {
  const [t, locale] = [await getTranslations('participation.life.dryRun'), await localeOfRequest()];
  return (
    <Section title={t('nearest')}>
      {clinics.length === 0 ? <p>{t('noNearest')}</p> : (
        <>
          <p className="subtle">{t('nearestText')}</p>
          <DataTable<NearbyClinic> caption={t('nearest')} rows={clinics} keyOf={({ id }) => id} columns={[
            { heading: t('clinic'), cell: ({ id, name }) => <TextLink href={localPath(locale, `/clinics/${id}`)}>{name[locale]}</TextLink> },
            { heading: t('address'), cell: ({ address }) => address[locale] },
            { heading: t('distance'), cell: ({ kilometres }) => t('kilometres', { kilometres: inWords(kilometres, locale) }), align: 'right' },
            { heading: t('free'), cell: ({ free }) => (free === null ? t('noLimit') : t('number', { count: free })), align: 'right' },
          ]} />
        </>
      )}
    </Section>
  );
}

const inWords = (kilometres: number, locale: Locale): string =>
  kilometres.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
