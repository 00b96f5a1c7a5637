import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { longestList } from '#lib/coverage/index.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { DayFields } from '../_components/day-fields.tsx';
import { addressOf } from '../_components/shown.ts';
import { Amount, Choice } from './fields.tsx';
import { PackageChoice } from './package-choice.tsx';
import type { Asked } from './question.ts';

/** What is asked, a little more each time: the units of the service, then the facilities that have a price. It is sent as the address. */
export async function CalculatorForm({ asked }: { asked: Asked }) {
  const t = await getTranslations('cover.calculator');
  const { locale, errors, on, price, used, isPerson, calculation: { about, tables, on: day } } = asked;
  const isYearly = [...about?.service.cells.values() ?? []].some(({ limit }) => tables?.limits.get(limit ?? '')?.period === 'year');
  return (
    <form action={`${addressOf(locale, '/calculator', {})}#answer`} aria-label={t('form')} className="form search">
      <Choice name="service" label={t('service')} value={about?.service.code ?? ''}>
        <option value="">{t('choose')}</option>
        {tables?.groups.map(({ code, name, services }) => (
          <optgroup key={code} label={name[locale]}>
            {services.map((service) => <option key={service.code} value={service.code}>{service.name[locale]}</option>)}
          </optgroup>
        ))}
      </Choice>
      {about && <UnitAndFacility asked={asked} />}
      <Amount name="price" label={t('price')} hint={t('priceHint')} typed={price.typed} error={errors.price} />
      <PackageChoice asked={asked} />
      {isYearly && <Amount name="used" label={t('used')} hint={t(isPerson ? 'usedMine' : 'usedHint')} typed={used.typed} error={errors.used} />}
      <DayFields legend={t('on')} hint={t('onHint')} typed={on.isWrong ? on.typed : on.on === null ? '' : day} error={errors.on} />
      <div className="actions">
        <Button type="submit">{t(about ? 'submit' : 'next')}</Button>
        <TextLink href={addressOf(locale, '/questions', {})}>{t('packageHint')}</TextLink>
      </div>
    </form>
  );
}

async function UnitAndFacility({ asked: { locale, calculation: { units, unit, offers, offer } } }: { asked: Asked }) {
  const t = await getTranslations('cover.calculator');
  return (
    <>
      {units.length > 0 && (
        <Choice name="unit" label={t('unit')} hint={t('unitHint')} value={unit?.code ?? ''}>
          <option value="">{t('anyUnit')}</option>
          {units.map(({ code, name }) => <option key={code} value={code}>{name[locale]}</option>)}
        </Choice>
      )}
      {offers.length > 0 && (
        <Choice name="facility" label={t('facility')} hint={offers.length === longestList ? t('manyFacilities', { count: longestList }) : undefined}
          value={String(offer?.facilityId ?? '')}>
          <option value="">{t('anyFacility')}</option>
          {offers.map(({ facilityId, name, priceTetri }) => (
            <option key={facilityId} value={facilityId}>{name[locale]}: {formatLari(locale, priceTetri)}</option>
          ))}
        </Choice>
      )}
    </>
  );
}
