import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { facilityName } from '#lib/facilities/index.ts';
import type { AgencyActor, ClinicActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';

type SectionsProps = { locale: Locale; actor: ClinicActor | AgencyActor };

const sections = {
  clinic: [['eligibility', '/clinic'], ['roster', '/clinic/roster']],
  agency: [['people', '/agency'], ['facilities', '/agency/facilities']],
} as const;

/** A staff member's place of work and its sections. */
export async function Sections({ locale, actor }: SectionsProps) {
  const t = await getTranslations('common');
  const here = (await headers()).get('x-erti-path')?.split('?')[0];
  const place = actor.kind === 'clinic' ? await facilityName(actor, actor.facilityId, locale) : t('agency');
  return (
    <div className="sections bar">
      <div className="bar__inner">
        <span className="sections__place">{place}</span>
        <nav className="nav" aria-label={t('menu.sections')}>
          {sections[actor.kind].map(([name, path]) => (
            <a key={path} href={localPath(locale, path)} aria-current={here === localPath(locale, path) ? 'page' : undefined}>
              {t(`menu.${name}`)}
            </a>
          ))}
        </nav>
      </div>
    </div>
  );
}
