import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { DataTable } from '#app/_ui/data-table.tsx';
import { plainAction } from '#app/_ui/plain-action.ts';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { DeclaredDocument } from '#lib/participation/index.ts';
import { takeOutAction } from '../action.ts';

type UploadedProps = { documents: DeclaredDocument[]; facilityId: number };

/** The documents of the version that is being written, each with a way to take it out. */
export async function Uploaded({ documents, facilityId }: UploadedProps) {
  const [t, words] = [await getTranslations('participation.wizard.documents'), await getTranslations('participation')];
  if (documents.length === 0) return <Section title={t('list')}><p>{t('none')}</p></Section>;
  return (
    <Section title={t('list')}>
      <DataTable<DeclaredDocument>
        caption={t('list')}
        rows={documents}
        keyOf={({ id }) => id}
        columns={[
          { heading: t('file'), cell: ({ id, fileName }) => <TextLink href={`/api/documents/${id}`}>{fileName}</TextLink> },
          { heading: t('kind'), cell: ({ kind, size }) => `${words(`documentKinds.${kind}`)}, ${t('size', { size: Math.ceil(size / 1024) })}` },
          { heading: t('takeOut'), cell: (document) => <TakeOut document={document} facilityId={facilityId} text={t('takeOut')} /> },
        ]}
      />
    </Section>
  );
}

function TakeOut({ document: { id, fileName }, facilityId, text }: { document: DeclaredDocument; facilityId: number; text: string }) {
  return (
    <form action={plainAction(takeOutAction)}>
      <input type="hidden" name="documentId" value={id} />
      <input type="hidden" name="facilityId" value={facilityId} />
      <Button type="submit" variant="secondary" size="small" aria-label={`${text}: ${fileName}`}>{text}</Button>
    </form>
  );
}
