import { getTranslations } from 'next-intl/server';
import { DecisionView } from '#app/[locale]/_decision/decision-view.tsx';
import { Page } from '#app/_ui/page.tsx';
import type { Applying } from './applying.ts';
import { decisionOf } from './decision-of-page.ts';
import { voucherHref } from './names.ts';

type OwnDecisionProps = { own: Applying; voucherId: string; number: string };

/** A decision about somebody's voucher, as they read it. */
export async function OwnDecision({ own, voucherId, number }: OwnDecisionProps) {
  const decision = await decisionOf(own, voucherId, number);
  const [t, agency] = [await getTranslations('participation.decision'), await getTranslations('vouchers.agency')];
  return (
    <Page title={t('title', { number })} back={{ href: voucherHref(own, voucherId), text: agency('decisionBack') }}>
      <DecisionView decision={decision} pdfHref={`${voucherHref(own, voucherId, `decisions/${number}`)}/pdf`} />
    </Page>
  );
}
