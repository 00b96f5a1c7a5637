import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { type Group, type Service, serviceOf, type Tables } from '#lib/coverage/index.ts';
import { Across } from '../../_components/across.tsx';
import { DayNote } from '../../_components/day-note.tsx';
import { Footnotes } from '../../_components/footnotes.tsx';
import { RowWords } from '../../_components/row-words.tsx';
import { backTo, type CodePageProps, type Shown, shownBy } from '../../_components/shown.ts';
import { Source } from '../../_components/source.tsx';
import { Where } from '../../_components/where.tsx';

type About = { shown: Shown; tables: Tables; group: Group; service: Service };

/** A service of the tables of the day; one that there is not, is no page. */
async function serviceBy({ params, searchParams }: CodePageProps): Promise<About> {
  const [{ code }, shown] = [await params, await shownBy(searchParams)];
  const known = shown.tables && serviceOf(shown.tables, code);
  return shown.tables && known ? { shown, tables: shown.tables, ...known } : notFound();
}

export async function generateMetadata(props: CodePageProps): Promise<Metadata> {
  const { service, shown } = await serviceBy(props);
  return { title: service.name[shown.locale] };
}

export default async function ServicePage(props: CodePageProps) {
  const { shown, tables, group, service } = await serviceBy(props);
  const [t, conditions, footnotes] = [await getTranslations('cover.service'), await getTranslations('cover.conditions'), await getTranslations('cover.package')];
  return (
    <Page title={service.name[shown.locale]} lead={group.name[shown.locale]} width="wide" back={await backTo(shown)}>
      <DayNote shown={shown} />
      <div className="actions"><LinkButton href={shown.hrefOf('/calculator', { service: service.code })}>{t('calculate')}</LinkButton></div>
      <Section title={t('across')}><Across service={service} tables={tables} shown={shown} /></Section>
      {[...service.cells.values()].some(({ tariffArea }) => tariffArea) && (
        <Section title={footnotes('footnotes')}><Footnotes tables={tables} locale={shown.locale} /></Section>
      )}
      <Section title={t('where')}>
        <Where group={group} locale={shown.locale} />
        {service.conditions.length > 0 && <ul>{service.conditions.map((one) => <li key={one}>{conditions(one as 'voucher')}</li>)}</ul>}
      </Section>
      <Section title={t('words')}><RowWords service={service} locale={shown.locale} /></Section>
      <Source shown={shown} />
    </Page>
  );
}
