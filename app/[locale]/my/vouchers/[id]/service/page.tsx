import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { ofPerson } from '../../../_own/own.ts';
import { ServiceStep } from '../../../_own/vouchers/service-step.tsx';
import { voucherTo } from '../../../_own/vouchers/voucher-of-page.ts';
import { saveUnitAction } from '../../action.ts';

type ServiceProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vouchers.own');
  return { title: t('service.title') };
}

export default async function ServicePage({ params }: ServiceProps) {
  const { id } = await params;
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const own = await ofPerson(actor, locale);
  return <ServiceStep own={own} voucher={await voucherTo('write', own, id)} locale={locale} action={saveUnitAction} />;
}
