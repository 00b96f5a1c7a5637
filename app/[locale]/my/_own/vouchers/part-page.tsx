import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Page } from '#app/_ui/page.tsx';
import { voucherParts, type Voucher, type VoucherPart } from '#lib/vouchers/index.ts';
import type { Applying } from './applying.ts';
import { voucherHref } from './names.ts';

type PartPageProps = { part: VoucherPart | 'check'; voucher: Voucher; own: Applying; children: ReactNode };

/** One of five steps of an application, each saved by itself; the way back is the application as it stands. */
export async function PartPage({ part, voucher, own, children }: PartPageProps) {
  const [t, common, clinic] = [await getTranslations('vouchers.own'), await getTranslations('registration'), await getTranslations('vouchers.clinic')];
  // of a patient the doctor did not prescribe it to the reader
  const lead = part === 'service' && own.actor.kind === 'clinic' ? clinic('serviceLead') : t(`${part}.lead`);
  const steps = [...voucherParts, 'check'] as const;
  return (
    <Page title={t(`${part}.title`)} lead={lead} back={{ href: voucherHref(own, voucher.id), text: t('voucher.title', { number: voucher.number }) }}
      step={common('step', { step: steps.indexOf(part) + 1, steps: steps.length })}>
      {children}
    </Page>
  );
}
