import { getTranslations } from 'next-intl/server';
import { Heading } from '#app/_ui/heading.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant, type Locale } from '#lib/kernel/format.ts';
import type { Voucher, VoucherStep } from '#lib/vouchers/index.ts';
import type { Applying } from './applying.ts';
import { voucherHref } from './names.ts';
import '../../my.css';

type HistoryProps = { steps: VoucherStep[]; own: Applying; voucher: Voucher; locale: Locale };

/** What was done to a voucher, the latest first, each decision with its text. */
export async function History({ steps, own, voucher, locale }: HistoryProps) {
  const [t, acts] = [await getTranslations('vouchers.own'), await getTranslations('vouchers.acts')];
  return (
    <Section title={t('voucher.history')}>
      <ol className="history">
        {steps.toReversed().map(({ step, act, at, reason, decisionNumber }) => (
          <li key={step} className="history__entry" data-state={step === voucher.step ? 'current' : undefined}>
            <Heading level={3}>{acts(act)}</Heading>
            <span>{formatInstant(locale, at)}</span>
            {reason && <span>{reason}</span>}
            {decisionNumber && <TextLink href={voucherHref(own, voucher.id, `decisions/${decisionNumber}`)}>{t('voucher.decision', { number: decisionNumber })}</TextLink>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
