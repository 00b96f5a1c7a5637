import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { DataTable } from '#app/_ui/data-table.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { plainAction } from '#app/_ui/plain-action.ts';
import { Section } from '#app/_ui/section.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { type Voucher, type VoucherDocument, voucherDocuments } from '#lib/vouchers/index.ts';
import type { Applying } from './applying.ts';
import { DocumentLink } from './document-link.tsx';
import { voucherHref } from './names.ts';
import { PartPage } from './part-page.tsx';
import { UploadForm, UploadOutcome } from './upload.tsx';

type DocumentsStepProps = {
  own: Applying; voucher: Voucher; locale: Locale; action: FormAction;
  /** What became of the file that was sent last. */
  added: boolean; refused: unknown;
};

/** The papers of an application: the medical form, and what goes with it. */
export async function DocumentsStep({ own, voucher, locale, action, added, refused }: DocumentsStepProps) {
  const [t, documents] = [await getTranslations('vouchers.own'), await voucherDocuments(own.actor, voucher.id)];
  return (
    <PartPage part="documents" voucher={voucher} own={own}>
      <UploadOutcome added={added} refused={refused} />
      <Section title={t('documents.list')}>
        {documents.length === 0 ? <p>{t('documents.none')}</p> : <List documents={documents} own={own} voucher={voucher} action={action} />}
      </Section>
      <UploadForm own={own} voucherId={voucher.id} locale={locale} />
      <p><LinkButton href={voucherHref(own, voucher.id, 'check')}>{t('documents.goOn')}</LinkButton></p>
    </PartPage>
  );
}

type ListProps = { documents: VoucherDocument[]; own: Applying; voucher: Voucher; action: FormAction };

async function List({ documents, own, voucher, action }: ListProps) {
  const [t, kinds] = [await getTranslations('vouchers.own.documents'), await getTranslations('vouchers.documentKinds')];
  const hidden = { ...own.named, voucherId: voucher.id };
  return (
    <DataTable<VoucherDocument>
      caption={t('list')}
      rows={documents}
      keyOf={({ id }) => id}
      columns={[
        { heading: t('file'), cell: (document) => <DocumentLink document={document} own={own} /> },
        { heading: t('kind'), cell: ({ kind, size }) => `${kinds(kind)}, ${t('size', { size: Math.ceil(size / 1024) })}` },
        { heading: t('takeOut'), cell: ({ id, fileName }) => <TakeOut action={action} sent={{ ...hidden, documentId: id }} text={t('takeOut')} fileName={fileName} /> },
      ]}
    />
  );
}

function TakeOut({ action, sent, text, fileName }: { action: FormAction; sent: Record<string, string>; text: string; fileName: string }) {
  return (
    <form action={plainAction(action)}>
      {Object.entries(sent).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Button type="submit" variant="secondary" size="small" aria-label={`${text}: ${fileName}`}>{text}</Button>
    </form>
  );
}
