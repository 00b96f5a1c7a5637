import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentsStep } from '#app/[locale]/my/_own/vouchers/documents-step.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { type VoucherProps, writtenVoucher } from '../voucher-of-page.ts';
import { takeOutDocumentAction } from '../write-action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('documents.title') };
}

export default async function DocumentsPage({ params, searchParams }: VoucherProps) {
  const { added, refused } = await searchParams;
  return <DocumentsStep {...await writtenVoucher(await requireClinic(), params)} action={takeOutDocumentAction} added={added === '1'} refused={refused} />;
}
