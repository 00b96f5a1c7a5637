import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofPerson } from '../../../_own/own.ts';
import { VoucherView } from '../../../_own/vouchers/voucher-view.tsx';
import { voucherOf } from '../../../_own/vouchers/voucher-of-page.ts';

type VoucherProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('voucher.pageTitle') };
}

export default async function VoucherPage({ params }: VoucherProps) {
  const { id } = await params;
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const own = await ofPerson(actor, locale);
  return <VoucherView own={own} voucher={await voucherOf(own, id)} locale={locale} />;
}
