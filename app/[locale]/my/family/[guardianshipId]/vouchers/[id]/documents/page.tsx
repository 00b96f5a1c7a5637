import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofWard } from '../../../../../_own/own.ts';
import { DocumentsStep } from '../../../../../_own/vouchers/documents-step.tsx';
import { voucherTo } from '../../../../../_own/vouchers/voucher-of-page.ts';
import { takeOutDocumentOfWardAction } from '../../action.ts';

type WardDocumentsProps = { params: Promise<{ guardianshipId: string; id: string }>; searchParams: Promise<{ added?: string | string[]; refused?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('documents.title') };
}

export default async function WardDocumentsPage({ params, searchParams }: WardDocumentsProps) {
  const { guardianshipId, id } = await params;
  const acting = await requireGuardianOf(guardianshipId);
  const locale = await localeOfRequest();
  const own = await ofWard(acting, locale);
  const { added, refused } = await searchParams;
  const voucher = await voucherTo('write', own, id);
  return <DocumentsStep own={own} voucher={voucher} locale={locale} action={takeOutDocumentOfWardAction} added={added === '1'} refused={refused} />;
}
