import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate, formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { FacilityLife } from '#lib/participation/index.ts';

type Act = FacilityLife['acts'][number];

/** What was done about a facility's participation, the latest first. */
export async function Acts({ facilityId, acts: done }: { facilityId: number; acts: Act[] }) {
  const [t, acts, locale] = [await getTranslations('agency.life'), await getTranslations('participation.life.acts'), await localeOfRequest()];
  return (
    <Section title={t('acts')}>
      {done.length === 0 ? <p>{t('noActs')}</p> : (
        <DataTable<Act> caption={t('acts')} rows={done} keyOf={({ number }) => number} columns={[
          { heading: t('act'), cell: ({ act }) => acts(act as 'close') },
          { heading: t('actNumber'), isWhole: true, cell: ({ number }) => <TextLink href={localPath(locale, `/agency/facilities/${facilityId}/acts/${number}`)}>№{number}</TextLink> },
          { heading: t('effectiveOn'), cell: ({ effectiveOn }) => formatDate(locale, effectiveOn) },
          { heading: t('people'), cell: ({ people }) => people, align: 'right' },
          { heading: t('who'), cell: ({ by }) => by },
          { heading: t('at'), cell: ({ at }) => formatInstant(locale, at) },
        ]} />
      )}
    </Section>
  );
}
