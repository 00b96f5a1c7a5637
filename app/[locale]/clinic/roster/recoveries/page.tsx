import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Recoveries } from '#app/[locale]/_contests/recoveries.tsx';
import { Page } from '#app/_ui/page.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { recoveriesOf } from '#lib/roster/index.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contests.recoveries');
  return { title: t('title') };
}

export default async function RecoveriesPage() {
  const actor = await requireClinic();
  const { recoveries, days } = await recoveriesOf(actor, actor.facilityId);
  const [t, locale] = [await getTranslations('contests.recoveries'), await localeOfRequest()];
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" back={{ href: localPath(locale, '/clinic/roster'), text: t('toRoster') }}>
      {recoveries.length === 0 ? <p>{t('none')}</p> : <Recoveries recoveries={recoveries} days={days} />}
    </Page>
  );
}
