import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofPerson } from '../../../_own/own.ts';
import { DiagnosisStep } from '../../../_own/vouchers/diagnosis-step.tsx';
import { voucherTo } from '../../../_own/vouchers/voucher-of-page.ts';
import { findDiagnosesAction, saveDiagnosisAction } from '../../action.ts';

type DiagnosisProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('diagnosis.title') };
}

export default async function DiagnosisPage({ params }: DiagnosisProps) {
  const { id } = await params;
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const own = await ofPerson(actor, locale);
  return <DiagnosisStep own={own} voucher={await voucherTo('write', own, id)} locale={locale} find={findDiagnosesAction} action={saveDiagnosisAction} />;
}
