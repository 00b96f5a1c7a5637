import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { isReviewer, requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { versionOf } from '../_components/version-of.ts';
import { Acts } from './acts.tsx';
import { Cells } from './cells.tsx';
import { Exclusions } from './exclusions.tsx';
import { Footnotes, Limits } from './terms.tsx';
import { VersionFacts } from './version-facts.tsx';

type VersionProps = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules.version');
  return { title: t('pageTitle') };
}

export default async function VersionPage({ params, searchParams }: VersionProps) {
  const actor = await requireAgency();
  const file = await versionOf(actor, (await params).id);
  const [t, locale, { done }] = [await getTranslations('rules.version'), await localeOfRequest(), await searchParams];
  const canWrite = file.version.standing === 'draft' && isReviewer(actor);
  return (
    <Page title={t('title', { name: file.version.name })} width="wide" back={{ href: localPath(locale, '/agency/rules'), text: t('toList') }}>
      {(done === 'inForce' || done === 'recalled') && <div role="status"><MessageBox kind="success" title={t(`done.${done}`)} /></div>}
      <VersionFacts file={file} canWrite={canWrite} />
      <Acts file={file} isReviewer={isReviewer(actor)} />
      <Cells file={file} canWrite={canWrite} />
      <Limits file={file} canWrite={canWrite} />
      <Footnotes file={file} canWrite={canWrite} />
      <Exclusions file={file} canWrite={canWrite} />
    </Page>
  );
}
