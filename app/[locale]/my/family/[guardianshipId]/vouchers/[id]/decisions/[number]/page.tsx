import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofWard } from '../../../../../../_own/own.ts';
import { OwnDecision } from '../../../../../../_own/vouchers/decision-view.tsx';

type WardDecisionProps = { params: Promise<{ guardianshipId: string; id: string; number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.agency');
  return { title: t('decision') };
}

export default async function WardVoucherDecisionPage({ params }: WardDecisionProps) {
  const { guardianshipId, id, number } = await params;
  const acting = await requireGuardianOf(guardianshipId);
  return <OwnDecision own={await ofWard(acting, await localeOfRequest())} voucherId={id} number={number} />;
}
