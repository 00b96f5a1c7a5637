import { getTranslations } from 'next-intl/server';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { formatInstant } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { voucherDocuments, type VoucherDocument } from '#lib/vouchers/index.ts';

/** The papers of an application. */
export async function Documents({ actor, voucherId }: { actor: AgencyActor; voucherId: string }) {
  const documents = await voucherDocuments(actor, voucherId);
  const [t, kinds, locale] = [await getTranslations('vouchers.agency'), await getTranslations('vouchers.documentKinds'), await localeOfRequest()];
  return (
    <Section title={t('documents')}>
      {documents.length === 0 ? <p>{t('noDocuments')}</p> : (
        <>
          <p className="subtle">{t('documentsNote')}</p>
          <DataTable<VoucherDocument> caption={t('documents')} rows={documents} keyOf={({ id }) => id} columns={[
            { heading: t('file'), cell: ({ id, fileName }) => <TextLink href={`/api/voucher-documents/${id}`}>{fileName}</TextLink> },
            { heading: t('kind'), cell: ({ kind }) => kinds(kind) },
            { heading: t('size'), align: 'right', cell: ({ size }) => t('kilobytes', { size: Math.ceil(size / 1024) }) },
            { heading: t('addedAt'), cell: ({ addedAt }) => formatInstant(locale, addedAt) },
          ]} />
        </>
      )}
    </Section>
  );
}
