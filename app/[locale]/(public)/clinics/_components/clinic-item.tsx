import { getTranslations } from 'next-intl/server';
import { Tag } from '#app/_ui/tag.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { ClinicInList } from '#lib/facilities/index.ts';
import { formatPhone, type Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { languageNames } from './language-names.ts';

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
      {clinic.isSuspended
        ? <p><Tag color="warning">{t('takesNoNew')}</Tag></p>
        : <p><Tag color="success">{t('takesNew')}</Tag></p>}
    </li>
  );
}
