import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Pages } from '#app/_ui/pages.tsx';
import { Section } from '#app/_ui/section.tsx';
import { withQuery } from '#app/_ui/with-query.ts';
import { isReviewer, requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { importKinds, importsFor, importsPageSize } from '#lib/people/index.ts';
import { importsQuery } from '#lib/people/schemas.ts';
import { Format } from './format.tsx';
import { ImportsTable } from './imports-table.tsx';
import { Refused } from './refused.tsx';
import { UploadForm } from './upload-form.tsx';

type ImportsPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports');
  return { title: t('title') };
}

export default async function ImportsPage({ searchParams }: ImportsPageProps) {
  const actor = await requireAgency();
  const { page, refused, line } = importsQuery.parse(await searchParams);
  const [t, path] = [await getTranslations('imports'), localPath(await localeOfRequest(), '/agency/imports')];
  const { imports, total } = await importsFor(actor, page);
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <Refused code={refused} line={line} />
      <Section title={t('upload')}>
        {isReviewer(actor) ? importKinds.map((kind) => <UploadForm key={kind} kind={kind} />) : <p>{t('auditor')}</p>}
      </Section>
      <Section title={t('list')}>
        {imports.length === 0 ? <Empty title={t('none.title')}><p>{t('none.text')}</p></Empty> : <ImportsTable imports={imports} />}
        <Pages page={page} pages={Math.ceil(total / importsPageSize)} hrefOf={(to) => withQuery(path, { page: to })} />
      </Section>
      <Format />
    </Page>
  );
}
