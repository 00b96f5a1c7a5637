import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofPerson } from '../../../../_own/own.ts';
import { OwnDecision } from '../../../../_own/vouchers/decision-view.tsx';

type DecisionProps = { params: Promise<{ id: string; number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.agency');
  return { title: t('decision') };
}

export default async function VoucherDecisionPage({ params }: DecisionProps) {
  const { id, number } = await params;
  const actor = await requirePerson();
  return <OwnDecision own={await ofPerson(actor, await localeOfRequest())} voucherId={id} number={number} />;
}
