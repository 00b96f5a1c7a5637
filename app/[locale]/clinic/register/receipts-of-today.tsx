import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { CounterReceipt } from '#lib/registration/index.ts';

/** The receipts that this registrar gave today, to print one again. */
export async function ReceiptsOfToday({ receipts }: { receipts: CounterReceipt[] }) {
  const [t, acts, locale] = [await getTranslations('counter.today'), await getTranslations('people.receiptActs'), await localeOfRequest()];
  if (receipts.length === 0) return <Section title={t('title')}><p>{t('none')}</p></Section>;
  return (
    <Section title={t('title')}>
      <DataTable<CounterReceipt>
        caption={t('title')}
        rows={receipts}
        keyOf={({ number }) => number}
        columns={[
          { heading: t('receipt'), isWhole: true, cell: ({ number }) => <TextLink href={localPath(locale, `/clinic/register/receipts/${number}`)}>{number}</TextLink> },
          { heading: t('name'), cell: ({ name }) => name },
          { heading: t('number'), cell: ({ maskedNumber }) => maskedNumber },
          { heading: t('act'), cell: ({ act }) => acts(act) },
          { heading: t('at'), cell: ({ issuedAt }) => formatInstant(locale, issuedAt) },
        ]}
      />
    </Section>
  );
}
