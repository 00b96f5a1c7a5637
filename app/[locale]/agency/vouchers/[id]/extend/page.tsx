import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { formatDate } from '#lib/kernel/format.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { actForm, dateParts } from '../act-form.ts';
import { ActPage, DecisionNotes, NotPossible } from '../act-page.tsx';
import { Granted } from '../granted.tsx';
import { voucherToAct, type VoucherParams } from '../shown.ts';
import { VoucherForm } from '../voucher-form.tsx';
import { extendAction } from './action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.agency.extend');
  return { title: t('title') };
}

export default async function ExtendPage({ params }: VoucherParams) {
  const file = await voucherToAct(await requireAgency(), params, 'extend');
  const [t, locale] = [await getTranslations('vouchers.agency.extend'), await localeOfRequest()];
  const { granted } = file.voucher;
  if (!file.isPossible || !granted) return <ActPage file={file} title={t('title')}><NotPossible file={file} /></ActPage>;
  return (
    <ActPage file={file} title={t('title')} lead={t('lead')}>
      <Granted voucher={file.voucher} />
      <VoucherForm action={extendAction} schema="extendVoucherSchema" hidden={{ voucherId: file.voucher.id }} {...await actForm(file.voucher.id, 'extend')}
        until={{ label: t('until'), hint: t('untilHint', { untilOn: formatDate(locale, granted.validUntil) }), parts: await dateParts() }} />
      <DecisionNotes hasFigures />
    </ActPage>
  );
}
