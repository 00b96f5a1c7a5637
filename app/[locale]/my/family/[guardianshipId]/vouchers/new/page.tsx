import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofWard } from '../../../../_own/own.ts';
import { StartStep } from '../../../../_own/vouchers/start-step.tsx';
import { startOfWardAction } from '../action.ts';

type WardStartVoucherProps = { params: Promise<{ guardianshipId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('start.title') };
}

export default async function WardStartVoucherPage({ params }: WardStartVoucherProps) {
  const { guardianshipId } = await params;
  const acting = await requireGuardianOf(guardianshipId);
  const locale = await localeOfRequest();
  const own = await ofWard(acting, locale);
  return <StartStep own={own} locale={locale} action={startOfWardAction} />;
}
