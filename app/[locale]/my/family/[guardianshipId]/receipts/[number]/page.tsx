import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { receiptByNumber } from '#lib/registration/index.ts';
import { ofWard } from '../../../../_own/own.ts';
import { ReceiptView } from '../../../../_own/receipt-view.tsx';

type WardReceiptProps = { params: Promise<{ guardianshipId: string; number: string }> };

export async function generateMetadata({ params }: WardReceiptProps): Promise<Metadata> {
  const t = await getTranslations('registration.receipt');
  return { title: t('pageTitle', { number: (await params).number }) };
}

export default async function WardReceiptPage({ params }: WardReceiptProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  const locale = await localeOfRequest();
  const receipt = (await receiptByNumber(acting.actor, (await params).number, locale)) ?? notFound();
  return <ReceiptView receipt={receipt} home={(await ofWard(acting, locale)).home} locale={locale} />;
}
