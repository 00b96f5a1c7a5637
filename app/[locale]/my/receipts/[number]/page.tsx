import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { receiptByNumber } from '#lib/registration/index.ts';
import { ofPerson } from '../../_own/own.ts';
import { ReceiptView } from '../../_own/receipt-view.tsx';

type ReceiptProps = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: ReceiptProps): Promise<Metadata> {
  const t = await getTranslations('registration.receipt');
  return { title: t('pageTitle', { number: (await params).number }) };
}

export default async function ReceiptPage({ params }: ReceiptProps) {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const receipt = (await receiptByNumber(actor, (await params).number, locale)) ?? notFound();
  return <ReceiptView receipt={receipt} home={(await ofPerson(actor, locale)).home} locale={locale} />;
}
