import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { DataTable } from '#app/_ui/data-table.tsx';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { factsInWords } from '#lib/kernel/facts.ts';
import { formatInstant } from '#lib/kernel/format.ts';
import { requireManager } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { priceFile, type PriceFileWithRows } from '#lib/tariffs/index.ts';
import { priceFileId } from '#lib/tariffs/schemas.ts';
import { facilityOfPage } from '../../../facility-of-page.ts';
import '../../prices.css';

type FilePageProps = { params: Promise<{ id: string; file: string }> };
type Row = PriceFileWithRows['rows'][number];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tariffs.file');
  return { title: t('title') };
}

export default async function PriceFilePage({ params }: FilePageProps) {
  const actor = await requireManager();
  const [{ id }, asked] = [await facilityOfPage(actor, (await params).id), priceFileId.parse((await params).file)];
  const file = asked === null ? null : await priceFile(actor, id, asked);
  if (!file) notFound();
  const [t, prices, locale] = [await getTranslations('tariffs.file'), await getTranslations('tariffs.prices'), await localeOfRequest()];
  const taken = file.rows.filter(({ result }) => result === 'taken').length;
  return (
    <Page title={t('title')} lead={t('summary', { rows: file.rows.length, taken })} width="wide"
      back={{ href: localPath(locale, `/provider/facilities/${id}/prices`), text: prices('back') }}>
      <Section title={t('about')}>
        <Facts rows={[
          { term: t('name'), value: file.fileName },
          { term: prices('submittedAt'), value: formatInstant(locale, file.submittedAt) },
          { term: prices('from'), value: prices('since', factsInWords({ dayOn: file.fromOn }, locale)) },
          { term: t('sha256'), value: <code className="price-file__hash">{file.sha256}</code> },
        ]} />
        <p className="subtle">{t('again')}</p>
      </Section>
      <Rows rows={file.rows} />
    </Page>
  );
}

async function Rows({ rows }: { rows: Row[] }) {
  const t = await getTranslations('tariffs.file');
  return (
    <Section title={t('rowsOf')}>
      <DataTable<Row> caption={t('rowsOf')} rows={rows} keyOf={({ line }) => line} columns={[
        { heading: t('line'), cell: ({ line }) => line },
        { heading: t('code'), cell: ({ code }) => <code>{code}</code> },
        { heading: t('price'), cell: ({ price }) => price },
        { heading: t('result'), cell: ({ result }) => t(`results.${result}`) },
      ]} />
    </Section>
  );
}
