import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { facilityId, participationAct, participationActNumber } from '#lib/participation/index.ts';
import { ActReceipt } from '#app/[locale]/_life/act-receipt.tsx';
import '#app/[locale]/_life/life.css';

type ActProps = { params: Promise<{ id: string; number: string }> };

export async function generateMetadata({ params }: ActProps): Promise<Metadata> {
  const t = await getTranslations('participation.life.receipt');
  return { title: t('pageTitle', { number: participationActNumber.parse((await params).number) }) };
}

export default async function ActOfParticipationPage({ params }: ActProps) {
  const actor = await requireAgency();
  const { id, number } = await params;
  const facility = facilityId.safeParse(id);
  const act = facility.success ? await participationAct(actor, facility.data, participationActNumber.parse(number)) : null;
  if (!act || !facility.success) notFound();
  const locale = await localeOfRequest();
  return (
    <ActReceipt act={act} back={{ href: localPath(locale, `/agency/facilities/${facility.data}`), text: act.facility[locale] }}
      decisionHref={act.decision === null ? undefined : localPath(locale, `/agency/decisions/${act.decision}`)} />
  );
}
