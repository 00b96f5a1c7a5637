import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { today } from '#lib/kernel/today.ts';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { ownPrices, priceFilesOf, type OwnPrice } from '#lib/tariffs/index.ts';
import { facilityOfPage } from '../facility-of-page.ts';
import { FilesTable } from './files-table.tsx';
import { PricesTable } from './prices-table.tsx';
import { Refused } from './refused.tsx';
import { UploadForm } from './upload-form.tsx';

type PricesPageProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tariffs.prices');
  return { title: t('title') };
}

export default async function PricesPage({ params, searchParams }: PricesPageProps) {
  const actor = await requireManager();
  const { id, name } = await facilityOfPage(actor, (await params).id);
  const [t, locale, { refused, done }] = [await getTranslations('tariffs.prices'), await localeOfRequest(), await searchParams];
  const prices = await ownPrices(actor, id);
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" back={{ href: localPath(locale, `/provider/facilities/${id}`), text: name[locale] }}>
      <Refused code={refused} />
      {done === 'said' && <div role="status"><MessageBox kind="success" title={t('said')}><p>{t('saidText')}</p></MessageBox></div>}
      {prices.length === 0
        ? <MessageBox kind="info" title={t('notIn.title')}><p>{t('notIn.text')}</p></MessageBox>
        : <><p><TextLink href="#upload">{t('upload')}</TextLink></p><Scopes prices={prices} facilityId={id} /><UploadForm facilityId={id} today={await today(actor)} /></>}
      <FilesTable files={await priceFilesOf(actor, id)} facilityId={id} />
    </Page>
  );
}

/** A table for each kind of service that the facility takes part with, in the order of the programme's own tables. */
async function Scopes({ prices, facilityId }: { prices: OwnPrice[]; facilityId: number }) {
  const words = await getTranslations('participation.scopes');
  return [...new Set(prices.map(({ scope }) => scope))].map((scope) => (
    <Section key={scope} title={words(scope)}>
      <PricesTable caption={words(scope)} facilityId={facilityId} prices={prices.filter((price) => price.scope === scope)} />
    </Section>
  ));
}
