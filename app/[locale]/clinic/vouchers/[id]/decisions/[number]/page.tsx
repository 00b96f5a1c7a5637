import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnDecision } from '#app/[locale]/my/_own/vouchers/decision-view.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofClinic } from '../../voucher-of-page.ts';

type DecisionProps = { params: Promise<{ id: string; number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.agency');
  return { title: t('decision') };
}

export default async function VoucherDecisionPage({ params }: DecisionProps) {
  const { id, number } = await params;
  return <OwnDecision own={await ofClinic(await requireClinic(), await localeOfRequest())} voucherId={id} number={number} />;
}
