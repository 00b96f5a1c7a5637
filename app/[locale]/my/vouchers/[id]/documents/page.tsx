import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofPerson } from '../../../_own/own.ts';
import { DocumentsStep } from '../../../_own/vouchers/documents-step.tsx';
import { voucherTo } from '../../../_own/vouchers/voucher-of-page.ts';
import { takeOutDocumentAction } from '../../action.ts';

type DocumentsProps = { params: Promise<{ id: string }>; searchParams: Promise<{ added?: string | string[]; refused?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('documents.title') };
}

export default async function DocumentsPage({ params, searchParams }: DocumentsProps) {
  const { id } = await params;
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const own = await ofPerson(actor, locale);
  const { added, refused } = await searchParams;
  const voucher = await voucherTo('write', own, id);
  return <DocumentsStep own={own} voucher={voucher} locale={locale} action={takeOutDocumentAction} added={added === '1'} refused={refused} />;
}
