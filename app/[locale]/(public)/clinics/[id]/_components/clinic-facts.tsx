import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { OpeningHours } from '#app/_ui/opening-hours.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Clinic } from '#lib/facilities/index.ts';
import { formatDateFrom, formatPhone, type Locale } from '#lib/kernel/format.ts';
import { languageNames } from '../../_components/language-names.ts';
import { TakingTag } from '../../_components/taking-tag.tsx';

/** What one needs to know of a clinic before choosing it. */
export async function ClinicFacts({ locale, clinic }: { locale: Locale; clinic: Clinic }) {
  const t = await getTranslations('facilities.clinic');
  return (
    <Facts rows={[
      { term: t('phone'), value: <TextLink href={`tel:${clinic.phone}`}>{formatPhone(clinic.phone)}</TextLink> },
      { term: t('hours'), value: <OpeningHours week={clinic.openingHours} locale={locale} closed={t('closed')} /> },
      { term: t('place'), value: placeOf(clinic, locale) },
      { term: t('access'), value: clinic.stepFree ? t('stepFree') : t('notStepFree') },
      { term: t('languages'), value: await languageNames(clinic.languages) },
      { term: t('provider'), value: clinic.provider[locale] },
      { term: t('places'), value: clinic.takesPartSince && <TakingTag locale={locale} taking={clinic.taking} /> },
      { term: t('since'), value: clinic.takesPartSince && formatDateFrom(locale, clinic.takesPartSince) },
    ]} />
  );
}

function placeOf({ municipality, region }: Clinic, locale: Locale): string {
  const [place, area] = [municipality[locale], region[locale]];
  return place === area ? place : `${place}, ${area}`;
}
