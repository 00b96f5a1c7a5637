import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import type { Eligibility, Reason } from '#lib/coverage/index.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { factsInWords } from '#lib/kernel/facts.ts';

type AnswerProps = { eligibility: Eligibility; locale: Locale };

/** The answer at a glance: the package, or every reason why there is none, and until when. */
export async function Answer({ eligibility: { packages, reasons }, locale }: AnswerProps) {
  const t = await getTranslations('coverage');
  const [best, ...others] = packages;
  if (!best) return (
    <MessageBox kind="warning" title={t('none')}>
      {reasons.map((reason) => <Because key={reason.rule} reason={reason} locale={locale} />)}
      <p>{t('noneNow')}</p>
    </MessageBox>
  );
  return (
    <MessageBox kind="success" title={t('covered', { package: t(`packages.${best.package}`) })}>
      {others.length > 0 && <p>{t('several')} {t('betterRule')}</p>}
    </MessageBox>
  );
}

async function Because({ reason: { rule, until }, locale }: { reason: Reason; locale: Locale }) {
  const t = await getTranslations('coverage.reasons');
  return <p>{t(rule, factsInWords(until === null ? { until: 'unknown' } : { until: 'known', untilOn: until }, locale))}</p>;
}
