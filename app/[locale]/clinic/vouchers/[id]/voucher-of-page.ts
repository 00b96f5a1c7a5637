import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Applying } from '#app/[locale]/my/_own/vouchers/applying.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { clinicActs, clinicVoucher, type ClinicVoucher, type Voucher, voucherById, voucherIdOf } from '#lib/vouchers/index.ts';

export type VoucherProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

/** The voucher that an address names; another's and one that does not exist are the same nothing. */
export async function voucherOfPage(actor: ClinicActor, params: VoucherProps['params']): Promise<ClinicVoucher> {
  const id = voucherIdOf((await params).id);
  return (id ? await clinicVoucher(actor, id) : null) ?? notFound();
}

/** Whose folder the steps of an application stand in, as the steps of a person's own know it. */
export async function ofClinic(actor: ClinicActor, locale: Locale): Promise<Applying> {
  const t = await getTranslations('vouchers.clinic');
  return { actor, ward: null, home: { href: localPath(locale, '/clinic'), text: t('back') }, named: {} };
}

type Written = { own: Applying; voucher: Voucher; locale: Locale };

/** An application that the facility still writes, for a step of it; where it does not any more, the voucher itself says why. */
export async function writtenVoucher(actor: ClinicActor, params: VoucherProps['params']): Promise<Written> {
  const locale = await localeOfRequest();
  const id = voucherIdOf((await params).id);
  const voucher = (id ? await voucherById(actor, id) : null) ?? notFound();
  if (!clinicActs(voucher, actor.facilityId).includes('submit')) redirect(localPath(locale, `/clinic/vouchers/${voucher.id}`));
  return { own: await ofClinic(actor, locale), voucher, locale };
}
