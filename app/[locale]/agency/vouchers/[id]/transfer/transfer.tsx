import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { FilterForm, FilterText } from '#app/_ui/filter-form.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { typedAs } from '#lib/kernel/money.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { quoteOf, type PossibleFacility, type Voucher } from '#lib/vouchers/index.ts';
import { actForm } from '../act-form.ts';
import { DecisionNotes } from '../act-page.tsx';
import { Quote } from '../quote.tsx';
import { VoucherForm } from '../voucher-form.tsx';
import { transferAction } from './action.ts';

/** A price as it was typed, and in tetri: null where it is none. */
type Typed = { typed: string; tetri: number | null };
type TransferProps = { actor: AgencyActor; voucher: Voucher; facility: PossibleFacility; price: Typed };

/** The chosen facility and its price, which its own list suggests; then what the transfer would say. */
export async function Transfer({ actor, voucher, facility, price }: TransferProps) {
  const [t, locale] = [await getTranslations('vouchers.agency.transfer'), await localeOfRequest()];
  const here = localPath(locale, `/agency/vouchers/${voucher.id}/transfer`);
  const known: Typed = price.typed === '' && facility.priceTetri !== null ? { typed: typedAs(facility.priceTetri), tetri: facility.priceTetri } : price;
  return (
    <>
      <Facts rows={[{ term: t('chosen'), value: <>{facility.name[locale]}, {facility.address[locale]}<br /><TextLink href={here}>{t('other')}</TextLink></> }]} />
      <FilterForm action={here} label={t('priceLabel')} submit={t('compute')}>
        <input type="hidden" name="facility" value={facility.id} />
        <FilterText name="price" label={t('priceLabel')} value={known.typed} maxLength={30} />
      </FilterForm>
      {known.tetri === null
        ? price.typed !== '' && <MessageBox kind="error" title={t('priceWrong')} />
        : <TransferAt actor={actor} voucher={voucher} facilityId={facility.id} priceTetri={known.tetri} />}
    </>
  );
}

type TransferAtProps = { actor: AgencyActor; voucher: Voucher; facilityId: number; priceTetri: number };

async function TransferAt({ actor, voucher, facilityId, priceTetri }: TransferAtProps) {
  const quote = await quoteOf(actor, voucher.id, { facilityId, priceTetri });
  const form = await actForm(voucher.id, 'transfer', `?facility=${facilityId}&price=${encodeURIComponent(typedAs(priceTetri))}`);
  return (
    <>
      <Quote quote={quote} />
      {quote.rule === null && quote.programmeTetri !== null && (
        <>
          <VoucherForm action={transferAction} schema="transferVoucherSchema" {...form} hidden={{
            voucherId: voucher.id, facilityId: String(facilityId), priceTetri: String(priceTetri), expectedTetri: String(quote.programmeTetri),
          }} />
          <DecisionNotes hasFigures />
        </>
      )}
    </>
  );
}
