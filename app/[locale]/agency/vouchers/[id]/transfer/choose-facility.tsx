import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { FilterForm, FilterText } from '#app/_ui/filter-form.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { facilitiesForUnit, longestChoice, type PossibleFacility, type Voucher } from '#lib/vouchers/index.ts';

type ChooseFacilityProps = { actor: AgencyActor; voucher: Voucher; unitCode: string; q: string };

/** A search among the facilities that take part today with what the voucher is for, but for the one that it is at. */
export async function ChooseFacility({ actor, voucher, unitCode, q }: ChooseFacilityProps) {
  const [t, locale] = [await getTranslations('vouchers.agency.transfer'), await localeOfRequest()];
  const found = await facilitiesForUnit(actor, unitCode, q);
  const facilities = found.filter(({ id }) => id !== voucher.facility?.id);
  const here = localPath(locale, `/agency/vouchers/${voucher.id}/transfer`);
  return (
    <>
      <FilterForm action={here} label={t('searchLabel')} submit={t('search')}><FilterText name="q" label={t('q')} value={q} maxLength={80} /></FilterForm>
      {facilities.length === 0
        ? <Empty title={t('none.title')}><p>{t('none.now')}</p></Empty>
        : (
          <>
            <p role="status">{found.length === longestChoice ? t('many', { count: longestChoice }) : t('found', { count: facilities.length })}</p>
            <Places facilities={facilities} here={here} />
          </>
        )}
    </>
  );
}

async function Places({ facilities, here }: { facilities: PossibleFacility[]; here: string }) {
  const [t, locale] = [await getTranslations('vouchers.agency.transfer'), await localeOfRequest()];
  return (
    <DataTable<PossibleFacility> caption={t('caption')} rows={facilities} keyOf={({ id }) => id} columns={[
      { heading: t('q'), cell: ({ id, name }) => <TextLink href={`${here}?facility=${id}`}>{name[locale]}</TextLink> },
      { heading: t('address'), cell: ({ address }) => address[locale] },
      { heading: t('price'), align: 'right', cell: ({ priceTetri }) => (priceTetri === null ? <span className="subtle">{t('noPrice')}</span> : formatLari(locale, priceTetri)) },
    ]} />
  );
}
