import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { importFile, type ImportFile } from '#lib/people/index.ts';
import { importQuery } from '#lib/people/schemas.ts';
import '../imports.css';
import { StateTag } from '../state-tag.tsx';
import { Now } from './now.tsx';
import { Results } from './results.tsx';
import { Rows } from './rows.tsx';

type ImportPageProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports');
  return { title: t('about') };
}

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const actor = await requireAgency();
  const query = importQuery.safeParse({ ...(await searchParams), ...(await params) });
  const file = query.success ? await importFile(actor, query.data) : undefined;
  if (!query.success || !file) notFound();
  const [t, locale] = [await getTranslations('imports'), await localeOfRequest()];
  return (
    <Page title={t(`fileOf.${file.kind}`)} width="wide" back={{ href: localPath(locale, '/agency/imports'), text: t('back') }}>
      <Now file={file} actor={actor} />
      <About file={file} />
      <Results file={file} />
      <Rows file={file} query={query.data} />
    </Page>
  );
}

async function About({ file }: { file: ImportFile }) {
  const [t, locale] = [await getTranslations('imports'), await localeOfRequest()];
  const before = file.sameAs && formatInstant(locale, file.sameAs.startedAt);
  return (
    <Section title={t('about')}>
      <Facts rows={[
        { term: t('file'), value: file.fileName },
        { term: t('state'), value: <StateTag state={file.state} /> },
        { term: t('startedAt'), value: formatInstant(locale, file.startedAt) },
        { term: t('startedBy'), value: file.startedBy },
        { term: t('carriedOutAt'), value: file.carriedOutAt && formatInstant(locale, file.carriedOutAt) },
        { term: t('carriedOutBy'), value: file.carriedOutBy },
        { term: t('finishedAt'), value: file.finishedAt && formatInstant(locale, file.finishedAt) },
        { term: t('sha256'), value: <code className="fingerprint">{file.sha256}</code> },
      ]} />
      {file.sameAs && before && <p><TextLink href={localPath(locale, `/agency/imports/${file.sameAs.id}`)}>{t('sameAs', { at: before })}</TextLink></p>}
    </Section>
  );
}
