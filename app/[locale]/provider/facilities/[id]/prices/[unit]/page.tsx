import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { today } from '#lib/kernel/today.ts';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { ownPriceHistory } from '#lib/tariffs/index.ts';
import { unitCode } from '#lib/tariffs/schemas.ts';
import { facilityOfPage } from '../../facility-of-page.ts';
import { History } from './history.tsx';
import { PriceForm, type PriceTexts } from './price-form.tsx';

type UnitPageProps = { params: Promise<{ id: string; unit: string }> };

async function unitOfPage({ params }: UnitPageProps) {
  const actor = await requireManager();
  const facility = await facilityOfPage(actor, (await params).id);
  const unit = await ownPriceHistory(actor, facility.id, unitCode.parse((await params).unit)) ?? notFound();
  return { actor, facility, unit };
}

export async function generateMetadata(props: UnitPageProps): Promise<Metadata> {
  const { unit } = await unitOfPage(props);
  return { title: unit[await localeOfRequest()] };
}

export default async function UnitPricePage(props: UnitPageProps) {
  const { actor, facility: { id }, unit } = await unitOfPage(props);
  const [t, prices, locale] = [await getTranslations('tariffs.price'), await getTranslations('tariffs.prices'), await localeOfRequest()];
  const back = { href: localPath(locale, `/provider/facilities/${id}/prices`), text: prices('back') };
  return (
    <Page title={unit[locale]} width="wide" back={back}>
      {unit.isInScope ? (
        <Section title={t('form')}>
          <PriceForm requestId={randomUUID()} hidden={{ facilityId: String(id), unitCode: unit.code }} defaults={{ from: await today(actor) }}
            texts={await priceTexts()} keepHref={back.href}
            errorTexts={await errorTexts(locale, 'form.stale', 'money.amount', 'money.nothing', 'money.tooMuch', 'tariffs.from')} />
        </Section>
      ) : <MessageBox kind="info" title={t('notInScope.title')}><p>{t('notInScope.text')}</p></MessageBox>}
      <History prices={unit.prices} />
    </Page>
  );
}

async function priceTexts(): Promise<PriceTexts> {
  const t = await getTranslations('tariffs.price');
  return {
    price: t('price'), priceHint: t('priceHint'), from: t('from'), fromHint: t('fromHint'), day: t('day'), month: t('month'), year: t('year'),
    submit: t('submit'), errorHeading: t('errorHeading'), keep: t('keep'),
  };
}
