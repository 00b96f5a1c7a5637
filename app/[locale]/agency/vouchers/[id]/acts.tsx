import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { NamedStep, VoucherFile } from '#lib/vouchers/index.ts';

/** What happened to a voucher, the latest first. */
export async function Acts({ file: { steps } }: { file: VoucherFile }) {
  const [t, words, locale] = [await getTranslations('vouchers.agency'), await getTranslations('vouchers.acts'), await localeOfRequest()];
  return (
    <Section title={t('acts')}>
      <DataTable<NamedStep> caption={t('acts')} rows={steps} keyOf={({ step }) => step} columns={[
        { heading: t('act'), cell: ({ act, reason }) => <>{words(act)}{reason && <><br /><span className="as-written subtle">{reason}</span></>}</> },
        { heading: t('who'), cell: ({ by, role }) => (by ? `${by}, ${t(`roles.${role as 'clinic'}`)}` : t(`roles.${role as 'clinic'}`)) },
        { heading: t('at'), cell: ({ at }) => formatInstant(locale, at) },
        { heading: t('decision'), cell: ({ decisionNumber }) => (decisionNumber
          ? <TextLink href={localPath(locale, `/agency/decisions/${decisionNumber}`)}>№{decisionNumber}</TextLink> : t('noDecision')) },
      ]} />
    </Section>
  );
}
