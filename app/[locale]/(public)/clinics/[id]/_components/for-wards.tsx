import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { PersonActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { myFamily } from '#lib/people/index.ts';

type ForWardsProps = { locale: Locale; actor: PersonActor; facilityId: number };

/** The same choice for those for whom one acts; whether it is possible, the next page says. */
export async function ForWards({ locale, actor, facilityId }: ForWardsProps) {
  const { wards } = await myFamily(actor);
  if (wards.length === 0) return null;
  const t = await getTranslations('family.forWards');
  return (
    <Section title={t('title')}>
      <div className="actions">
        {wards.map(({ guardianshipId, ward }) => (
          <LinkButton key={guardianshipId} variant="secondary" href={localPath(locale, `/my/family/${guardianshipId}/registration/new/${facilityId}`)}>
            {t('choose', { name: ward.givenName[locale] })}
          </LinkButton>
        ))}
      </div>
    </Section>
  );
}
