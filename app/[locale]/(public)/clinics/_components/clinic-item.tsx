import { getTranslations } from 'next-intl/server';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { ClinicInList } from '#lib/facilities/index.ts';
import { formatPhone, type Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { languageNames } from './language-names.ts';
import { TakingTag } from './taking-tag.tsx';

/** One clinic in the list: its name, where it is, how to get in, and whether it takes new people. */
export async function ClinicItem({ locale, clinic }: { locale: Locale; clinic: ClinicInList }) {
  const t = await getTranslations('facilities.clinic');
  return (
    <li className="card">
      <h3 className="aksel-heading aksel-heading--xsmall">
        <TextLink href={localPath(locale, `/clinics/${clinic.id}`)}>{clinic.name[locale]}</TextLink>
      </h3>
      <p>{clinic.address[locale]}</p>
      <p className="subtle">
        {[formatPhone(clinic.phone), clinic.stepFree ? t('stepFree') : t('notStepFree'), await languageNames(clinic.languages)].join(' · ')}
      </p>
      <p><TakingTag locale={locale} taking={clinic.taking} /></p>
    </li>
  );
}
