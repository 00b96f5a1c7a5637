import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ActReceipt } from '#app/[locale]/_life/act-receipt.tsx';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { participationAct, participationActNumber } from '#lib/participation/index.ts';
import { facilityOfPage } from '../../facility-of-page.ts';
import '#app/[locale]/_life/life.css';

type ReceiptProps = { params: Promise<{ id: string; number: string }> };

export async function generateMetadata({ params }: ReceiptProps): Promise<Metadata> {
  const t = await getTranslations('participation.life.receipt');
  return { title: t('pageTitle', { number: participationActNumber.parse((await params).number) }) };
}

export default async function WithdrawalReceiptPage({ params }: ReceiptProps) {
  const actor = await requireManager();
  const { id, number } = await params;
  const facility = await facilityOfPage(actor, id);
  const act = await participationAct(actor, facility.id, participationActNumber.parse(number));
  if (!act) notFound();
  const locale = await localeOfRequest();
  return <ActReceipt act={act} back={{ href: localPath(locale, `/provider/facilities/${facility.id}`), text: facility.name[locale] }} />;
}
