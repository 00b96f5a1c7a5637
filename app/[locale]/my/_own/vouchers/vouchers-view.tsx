import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate, type Locale } from '#lib/kernel/format.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { ownVouchers, type Voucher, walletOf } from '#lib/vouchers/index.ts';
import type { Own } from '../own.ts';
import { voucherHref, vouchersHref } from './names.ts';
import { VoucherStateTag } from './state-tag.tsx';
import { Wallet } from './wallet.tsx';

/** The wallet, and every voucher of a person with every application for one. */
export async function VouchersView({ own, locale }: { own: Own; locale: Locale }) {
  const t = await getTranslations('vouchers.own');
  const [wallet, vouchers] = [await walletOf(own.actor, own.actor.personId), await ownVouchers(own.actor)];
  return (
    <Page title={t('list.title')} lead={t('list.lead')} back={own.home} width="wide">
      <p><LinkButton href={`${vouchersHref(own)}/new`}>{t('start.title')}</LinkButton></p>
      <Wallet wallet={wallet} locale={locale} />
      <Section title={t('list.all')}>
        {vouchers.length === 0 ? <p>{t('list.none')}</p> : <List vouchers={vouchers} own={own} locale={locale} />}
      </Section>
    </Page>
  );
}

async function List({ vouchers, own, locale }: { vouchers: Voucher[]; own: Own; locale: Locale }) {
  const t = await getTranslations('vouchers.own');
  return (
    <DataTable<Voucher>
      caption={t('list.all')}
      rows={vouchers}
      keyOf={({ id }) => id}
      columns={[
        { heading: t('facts.number'), cell: ({ id, number }) => <TextLink href={voucherHref(own, id)}>{number}</TextLink>, isWhole: true },
        { heading: t('facts.service'), cell: ({ unit }) => unit?.name[locale] ?? t('facts.notChosen') },
        { heading: t('facts.facility'), cell: ({ facility }) => facility?.name[locale] ?? t('facts.notChosen') },
        { heading: t('facts.programmePays'), cell: ({ granted }) => granted && formatLari(locale, granted.programmeTetri), align: 'right', isWhole: true },
        { heading: t('facts.validUntil'), cell: ({ granted }) => granted && formatDate(locale, granted.validUntil) },
        { heading: t('facts.state'), cell: ({ state }) => <VoucherStateTag state={state} /> },
      ]}
    />
  );
}
