import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { ownFacilities } from '#lib/facilities/index.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import { requireManagerOrNewcomer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { FacilitiesTable } from './_overview/facilities-table.tsx';
import { NoFacilities } from './_overview/no-facilities.tsx';
import { ProviderFacts } from './_overview/provider-facts.tsx';
import { Tasks } from './_overview/tasks.tsx';
import { NewProvider } from './new/new-provider.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const [actor, t] = [await requireManagerOrNewcomer(), await getTranslations('provider')];
  return { title: actor.kind === 'newcomer' ? t('start.title') : t('overview.title') };
}

export default async function ProviderPage() {
  const actor = await requireManagerOrNewcomer();
  return actor.kind === 'newcomer' ? <NewProvider /> : <Overview actor={actor} />;
}

/** What waits first, then the facilities, then the provider itself. */
async function Overview({ actor }: { actor: ManagerActor }) {
  const [t, locale, { facilities, today }] = [await getTranslations('provider.overview'), await localeOfRequest(), await ownFacilities(actor)];
  return (
    <Page title={t('title')} width="wide">
      {facilities.length > 0 ? <Tasks facilities={facilities} today={today} /> : <NoFacilities />}
      {facilities.length > 0 && <FacilitiesTable facilities={facilities} />}
      <div className="actions">
        {actor.kind === 'provider' && facilities.length > 0 && (
          <LinkButton href={localPath(locale, '/provider/facilities/new')} variant="secondary">{t('add')}</LinkButton>
        )}
        {facilities.length > 0 && <TextLink href={localPath(locale, '/provider/staff')}>{t('staff')}</TextLink>}
      </div>
      {actor.kind === 'provider' && <ProviderFacts actor={actor} />}
    </Page>
  );
}
