import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { PersonFile } from '#lib/people/index.ts';

type Receipt = PersonFile['receipts'][number];

/** The receipts that the person was given. */
export async function Receipts({ receipts }: { receipts: Receipt[] }) {
  const [t, words, locale] = [await getTranslations('agency.person'), await getTranslations('people.receiptActs'), await localeOfRequest()];
  return (
    <Section title={t('receipts')}>
      {receipts.length === 0 ? <p>{t('noReceipts')}</p> : (
        <DataTable<Receipt>
          caption={t('receipts')}
          rows={receipts}
          keyOf={({ number }) => number}
          columns={[
            { heading: t('receipt'), cell: ({ number }) => number },
            { heading: t('receiptAct'), cell: ({ act }) => words(act) },
            { heading: t('issuedAt'), cell: ({ issuedAt }) => formatInstant(locale, issuedAt) },
          ]}
        />
      )}
    </Section>
  );
}
