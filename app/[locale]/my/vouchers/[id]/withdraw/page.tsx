import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofPerson } from '../../../_own/own.ts';
import { LeaveStep } from '../../../_own/vouchers/leave-step.tsx';
import { voucherTo } from '../../../_own/vouchers/voucher-of-page.ts';
import { withdrawAction } from '../../action.ts';

type WithdrawProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('withdraw.title') };
}

export default async function WithdrawPage({ params }: WithdrawProps) {
  const { id } = await params;
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const own = await ofPerson(actor, locale);
  return <LeaveStep own={own} voucher={await voucherTo('withdraw', own, id)} locale={locale} action={withdrawAction} kind="withdraw" />;
}
