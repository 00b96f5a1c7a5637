import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Heading } from '#app/_ui/heading.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Place, Tables } from '#lib/coverage/index.ts';
import { DayNote } from '../_components/day-note.tsx';
import { ServiceList } from '../_components/service-list.tsx';
import { backTo, type PageProps, type Shown, shownBy } from '../_components/shown.ts';
import { Source } from '../_components/source.tsx';
import { Where } from '../_components/where.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cover.how');
  return { title: t('title') };
}

const ways: Place[] = ['anywhere', 'registered_clinic', 'voucher'];

export default async function HowPage({ searchParams }: PageProps) {
  const [shown, t] = [await shownBy(searchParams), await getTranslations('cover.how')];
  return (
    <Page title={t('title')} lead={t('lead')} back={await backTo(shown)}>
      <DayNote shown={shown} />
      <MessageBox kind="info" title={t('always')}><p>{t('alwaysText')}</p></MessageBox>
      {shown.tables && ways.map((place) => shown.tables && <Way key={place} place={place} tables={shown.tables} shown={shown} />)}
      <Source shown={shown} />
    </Page>
  );
}

/** Where some of the groups are to be had, in the page's words once, and their services. */
async function Way({ place, tables, shown }: { place: Place; tables: Tables; shown: Shown }) {
  const t = await getTranslations('cover.places');
  const groups = tables.groups.filter((group) => group.place === place);
  if (groups.length === 0) return null;
  const words = groups.find((group) => group.words !== null)?.words ?? null;
  return (
    <Section title={t(`${place}.title`)}>
      <Where group={{ place, words }} locale={shown.locale} />
      {groups.map(({ code, name, services }) => (
        <div key={code} className="section">
          <Heading level={3} size="xsmall">{name[shown.locale]}</Heading>
          <ServiceList services={services} shown={shown} />
        </div>
      ))}
    </Section>
  );
}
