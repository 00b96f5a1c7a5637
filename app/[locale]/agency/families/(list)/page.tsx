import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DataTable, type Column } from '#app/_ui/data-table.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { isReviewer, requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { newbornsToJoin, type NewbornToJoin } from '#lib/people/index.ts';

type FamiliesPageProps = { searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family.agency');
  return { title: t('title') };
}

/** What waits for the agency: newborns without a number, the oldest first; and the way to write down who acts for whom. */
export default async function FamiliesPage({ searchParams }: FamiliesPageProps) {
  const actor = await requireAgency();
  const [t, locale, { done }] = [await getTranslations('family.agency'), await localeOfRequest(), await searchParams];
  const { newborns, total } = await newbornsToJoin(actor);
  const was = (['recorded', 'ended', 'joined'] as const).find((act) => act === done);
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      {was && <MessageBox kind="success" title={t(`done.${was}`)}><p>{t('done.told')}</p></MessageBox>}
      {isReviewer(actor) && <p><LinkButton href={localPath(locale, '/agency/families/new')}>{t('record')}</LinkButton></p>}
      <p className="subtle">{t('howToEnd')} <TextLink href={localPath(locale, '/agency')}>{t('toPeople')}</TextLink></p>
      <Section title={t('newborns')}>
        {newborns.length === 0
          ? <Empty title={t('none.title')}><p>{t('none.text')}</p></Empty>
          : <><p role="status">{t('count', { count: total })}</p><Newborns newborns={newborns} mayJoin={isReviewer(actor)} /></>}
      </Section>
    </Page>
  );
}

async function Newborns({ newborns, mayJoin }: { newborns: NewbornToJoin[]; mayJoin: boolean }) {
  const [t, locale] = [await getTranslations('family.agency'), await localeOfRequest()];
  const columns: Column<NewbornToJoin>[] = [
    { heading: t('certificate'), cell: ({ certificate }) => certificate, isWhole: true },
    { heading: t('announcedOn'), cell: ({ announcedOn }) => formatDate(locale, announcedOn) },
    { heading: t('municipality'), cell: ({ municipality }) => municipality[locale] },
  ];
  if (mayJoin) columns.push({
    heading: t('act'),
    cell: ({ id, certificate }) => (
      <TextLink href={localPath(locale, `/agency/families/newborns/${id}`)}>
        {t('join')}<span className="aksel-sr-only">: {certificate}</span>
      </TextLink>
    ),
  });
  return <DataTable caption={t('newborns')} rows={newborns} keyOf={({ id }) => id} columns={columns} />;
}
