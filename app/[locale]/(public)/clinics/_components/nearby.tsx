import { getTranslations } from 'next-intl/server';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { clinicsNearby } from '#lib/facilities/index.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { TakingTag } from './taking-tag.tsx';

type NearbyProps = { locale: Locale; actor: Actor; facilityId: number };

const few = 3;

/** The nearest clinics that take whoever comes, for those who cannot register with one. */
export async function Nearby({ locale, actor, facilityId }: NearbyProps) {
  const clinics = await clinicsNearby(actor, facilityId, few);
  if (clinics.length === 0) return null;
  const t = await getTranslations('facilities.clinic');
  return (
    <Section title={t('nearby')}>
      <ul className="cards">
        {clinics.map(({ id, name, address, kilometres, taking }) => (
          <li key={id} className="card">
            <h3 className="aksel-heading aksel-heading--xsmall">
              <TextLink href={localPath(locale, `/clinics/${id}`)}>{name[locale]}</TextLink>
            </h3>
            <p>{address[locale]} · {t('distance', { kilometres: Math.round(kilometres * 10) / 10 })}</p>
            <p><TakingTag locale={locale} taking={taking} /></p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
