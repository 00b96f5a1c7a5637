import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { OwnFacilityFile } from '#lib/facilities/index.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

/** What those who answer for the facility can do; one who has left has nothing to leave. */
export async function FacilityLinks({ facility: { id, state } }: { facility: OwnFacilityFile }) {
  const [t, locale] = [await getTranslations('provider.facility'), await localeOfRequest()];
  const here = localPath(locale, `/provider/facilities/${id}`);
  const isIn = state === 'active' || state === 'suspended';
  return (
    <Section title={t('links')}>
      <div className="actions">
        <LinkButton href={`${here}/declaration`} variant={isIn ? 'secondary' : 'primary'}>{t('toDeclaration')}</LinkButton>
        <LinkButton href={`${here}/facts`} variant="secondary">{t('changeFacts')}</LinkButton>
        {isIn && <TextLink href={`${here}/prices`}>{t('toPrices')}</TextLink>}
        <TextLink href={localPath(locale, '/provider/staff')}>{t('toStaff')}</TextLink>
        {isIn && <TextLink href={`${here}/leave`}>{t('toLeave')}</TextLink>}
      </div>
    </Section>
  );
}
