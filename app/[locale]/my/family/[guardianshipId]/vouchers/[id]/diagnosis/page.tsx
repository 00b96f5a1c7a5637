import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofWard } from '../../../../../_own/own.ts';
import { DiagnosisStep } from '../../../../../_own/vouchers/diagnosis-step.tsx';
import { voucherTo } from '../../../../../_own/vouchers/voucher-of-page.ts';
import { findDiagnosesOfWardAction, saveDiagnosisOfWardAction } from '../../action.ts';

type WardDiagnosisProps = { params: Promise<{ guardianshipId: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('diagnosis.title') };
}

export default async function WardDiagnosisPage({ params }: WardDiagnosisProps) {
  const { guardianshipId, id } = await params;
  const acting = await requireGuardianOf(guardianshipId);
  const locale = await localeOfRequest();
  const own = await ofWard(acting, locale);
  return <DiagnosisStep own={own} voucher={await voucherTo('write', own, id)} locale={locale} find={findDiagnosesOfWardAction} action={saveDiagnosisOfWardAction} />;
}
