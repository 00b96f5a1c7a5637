import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeclarationView } from '#app/[locale]/_declaration/declaration-view.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { Heading } from '#app/_ui/heading.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { facilityFile } from '#lib/participation/index.ts';
import { Acts } from './acts.tsx';
import { Differences } from './differences.tsx';
import { KeyFacts } from './key-facts.tsx';
import { Now } from './now.tsx';
import { Past } from './past.tsx';
import { declarationOf, type DeclarationParams } from './shown.ts';

type DeclarationPageProps = DeclarationParams & { searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agency.declarations');
  return { title: t('declaration') };
}

/** What one comes back from, by the address. */
const acts = ['assigned', 'proposed', 'objected'] as const;

export default async function DeclarationPage({ params, searchParams }: DeclarationPageProps) {
  const actor = await requireAgency();
  const { file, review, version } = await declarationOf(actor, params);
  const { done } = await searchParams;
  const past = await facilityFile(actor, file.facility.id);
  const [t, locale] = [await getTranslations('agency.declarations'), await localeOfRequest()];
  const isDone = acts.find((act) => act === done);
  return (
    <Page title={t('pageTitle', { number: file.number })} width="wide" back={{ href: localPath(locale, '/agency/declarations'), text: t('title') }}>
      <KeyFacts file={file} review={review} />
      {isDone && <MessageBox kind="success" title={t(`done.${isDone}.title`)}><p>{t(`done.${isDone}.text`)}</p></MessageBox>}
      <Now actor={actor} file={file} review={review} />
      <Differences file={file} />
      <Heading level={2} size="large">{t('declared')}</Heading>
      {version
        ? <DeclarationView version={version} reasons={file.state === 'returned' ? file.decisions.at(-1)?.sectionReasons : undefined} />
        : <Empty title={t('onPaper.title')}><p>{t('onPaper.text', { reference: file.paperReference ?? '' })}</p></Empty>}
      <Acts file={file} />
      {past && <Past past={past} review={review} />}
    </Page>
  );
}
