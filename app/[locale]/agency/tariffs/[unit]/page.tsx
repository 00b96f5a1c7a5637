import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Facts } from '#app/_ui/facts.tsx';
import { FilterForm } from '#app/_ui/filter-form.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { factsInWords } from '#lib/kernel/facts.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { unitFile, type UnitFile } from '#lib/tariffs/index.ts';
import { dayAsked, unitCode } from '#lib/tariffs/schemas.ts';
import '../tariffs.css';
import { Areas } from './areas.tsx';
import { PutInForce } from './put-in-force.tsx';
import { Spread } from './spread.tsx';

type UnitPageProps = { params: Promise<{ unit: string }>; searchParams: Promise<Record<string, string | string[]>> };

async function unitOfPage({ params, searchParams }: UnitPageProps) {
  const actor = await requireAgency();
  const unit = await unitFile(actor, unitCode.parse((await params).unit), dayAsked.parse((await searchParams).on)) ?? notFound();
  return { actor, unit };
}

export async function generateMetadata(props: UnitPageProps): Promise<Metadata> {
  const { unit } = await unitOfPage(props);
  return { title: unit[await localeOfRequest()] };
}

export default async function UnitPage(props: UnitPageProps) {
  const { actor, unit } = await unitOfPage(props);
  const [t, locale, { done }] = [await getTranslations('tariffs.agency'), await localeOfRequest(), await props.searchParams];
  const inForce = unit.areas.find((area) => area.inForce.start <= unit.today && (area.inForce.end === null || area.inForce.end > unit.today))?.maxTetri ?? null;
  return (
    <Page title={unit[locale]} width="wide" back={{ href: localPath(locale, '/agency/tariffs'), text: t('back') }}>
      {done === '1' && <div role="status"><MessageBox kind="success" title={t('done')}><p>{t('doneText')}</p></MessageBox></div>}
      <DayForm unit={unit} />
      <Figures unit={unit} inForce={inForce} />
      <Spread unit={unit} inForce={inForce} />
      <PutInForce actor={actor} unit={unit} />
      <Areas areas={unit.areas} openVouchers={unit.openVouchers} />
    </Page>
  );
}

async function DayForm({ unit: { code, day } }: { unit: UnitFile }) {
  const [t, locale] = [await getTranslations('tariffs.agency'), await localeOfRequest()];
  return (
    <FilterForm action={localPath(locale, `/agency/tariffs/${code}`)} label={t('day')} submit={t('show')}>
      <div className="aksel-form-field">
        <label htmlFor="on" className="aksel-form-field__label aksel-label">{t('day')}</label>
        <input id="on" name="on" type="date" required defaultValue={day} className="aksel-text-field__input aksel-body-short" />
      </div>
    </FilterForm>
  );
}

async function Figures({ unit: { day, scope, counted }, inForce }: { unit: UnitFile; inForce: number | null }) {
  const [t, scopes, locale] = [await getTranslations('tariffs.agency'), await getTranslations('participation.scopes'), await localeOfRequest()];
  const amount = (tetri: number | null) => (tetri === null ? t('no') : formatLari(locale, tetri));
  return (
    <Section title={t('figures', factsInWords({ dayOn: day }, locale))}>
      <Facts rows={[
        { term: t('scope'), value: scopes(scope) },
        { term: t('area'), value: t(`areas.${counted.area}`) },
        { term: t('number'), value: counted.prices.toLocaleString(locale) },
        { term: t('smallest'), value: counted.needed },
        { term: t('quarter'), value: amount(counted.quarter) },
        { term: t('half'), value: amount(counted.half) },
        { term: t('would'), value: amount(counted.prices < counted.needed ? null : counted.maxTetri) },
        { term: t('present'), value: amount(inForce) },
      ]} />
    </Section>
  );
}
