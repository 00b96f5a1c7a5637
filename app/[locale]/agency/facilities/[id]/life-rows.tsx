import { dayBefore } from '#lib/kernel/days.ts';
import { getTranslations } from 'next-intl/server';
import type { Fact } from '#app/_ui/facts.tsx';
import { formatDate, formatDateFrom } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { FacilityLife } from '#lib/participation/index.ts';

/** What is dated about a facility's participation: its leaving, the end of its suspension, its licence. */
export async function lifeRows({ leavesOn, suspendedUntil, licence }: FacilityLife): Promise<Fact[]> {
  const [t, locale] = [await getTranslations('agency.life'), await localeOfRequest()];
  return [
    { term: t('leavesOn'), value: leavesOn && formatDateFrom(locale, leavesOn) },
    { term: t('suspendedUntil'), value: suspendedUntil && t('until', { lastOn: formatDate(locale, dayBefore(suspendedUntil)) }) },
    { term: t('licence'), value: licence && <Licence licence={licence} /> },
  ];
}

async function Licence({ licence: { number, expiresOn, isValid } }: { licence: NonNullable<FacilityLife['licence']> }) {
  const [t, locale] = [await getTranslations('agency.life'), await localeOfRequest()];
  return (
    <>
      <p>{t('licenceText', { number, expiry: expiresOn === null ? 'none' : 'known', expiresOn: expiresOn === null ? '' : formatDate(locale, expiresOn) })}</p>
      {!isValid && <p>{t('licenceRunOut')}</p>}
    </>
  );
}
