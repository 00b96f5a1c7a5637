import { getTranslations } from 'next-intl/server';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { shareOf, type ClinicSignals, type SignalsQuery } from '#lib/roster/index.ts';
import { Bars } from '../bars.tsx';
import { formatShare } from '../figure-text.ts';

const most = 10;

/** The first clinics of the list, in the order that was asked for; nothing where none has a share to show. */
export async function TopChart({ clinics, sort }: { clinics: ClinicSignals[]; sort: SignalsQuery['sort'] }) {
  const [t, locale] = [await getTranslations('signals'), await localeOfRequest()];
  const sizeOf = ({ total, figures }: ClinicSignals) => (sort === 'total' ? total : shareOf(figures[sort]) ?? 0);
  const shown = clinics.filter((clinic) => sizeOf(clinic) > 0).slice(0, most);
  if (shown.length === 0) return null;
  return (
    <Bars caption={sort === 'total' ? t('chartOfTotal') : t('chart', { signal: t(`names.${sort}`) })}
      bars={shown.map((clinic) => {
        const size = sizeOf(clinic);
        return { key: clinic.id, label: clinic.name[locale], size, value: sort === 'total' ? String(size) : formatShare(locale, size) };
      })} />
  );
}
