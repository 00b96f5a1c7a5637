import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DiagnosisStep } from '#app/[locale]/my/_own/vouchers/diagnosis-step.tsx';
import { requireClinic } from '#lib/kernel/web/guards.ts';
import { type VoucherProps, writtenVoucher } from '../voucher-of-page.ts';
import { findDiagnosesAction, saveDiagnosisAction } from '../write-action.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('diagnosis.title') };
}

export default async function DiagnosisPage({ params }: VoucherProps) {
  return <DiagnosisStep {...await writtenVoucher(await requireClinic(), params)} find={findDiagnosesAction} action={saveDiagnosisAction} />;
}
