import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { concerns, type CoveragePackage, type Tables } from '#lib/coverage/index.ts';
import { DayNote } from '../../_components/day-note.tsx';
import { Exclusions } from '../../_components/exclusions.tsx';
import { Footnotes } from '../../_components/footnotes.tsx';
import { PackageGroup } from '../../_components/package-group.tsx';
import { backTo, type CodePageProps, type Shown, shownBy } from '../../_components/shown.ts';
import { Source } from '../../_components/source.tsx';

/** A package of the tables of the day; one that there is not, is no page. */
async function packageOf({ params, searchParams }: CodePageProps): Promise<{ shown: Shown; tables: Tables; covered: CoveragePackage }> {
  const [{ code }, shown] = [await params, await shownBy(searchParams)];
  const covered = shown.tables?.packages.find((one) => one.code === code);
  return shown.tables && covered ? { shown, tables: shown.tables, covered } : notFound();
}

export async function generateMetadata(props: CodePageProps): Promise<Metadata> {
  const t = await getTranslations('coverage.packages');
  return { title: t((await packageOf(props)).covered.code) };
}

export default async function PackagePage(props: CodePageProps) {
  const { shown, tables, covered } = await packageOf(props);
  const [t, c] = [await getTranslations('cover.package'), await getTranslations('coverage.packages')];
  return (
    <Page title={c(covered.code)} lead={t('lead', { words: covered.words, annex: covered.annex })} width="wide" back={await backTo(shown)}>
      <DayNote shown={shown} />
      <div className="actions"><LinkButton href={shown.hrefOf('/calculator', { package: covered.code })}>{t('calculate')}</LinkButton></div>
      {tables.groups.map((group) => <PackageGroup key={group.code} group={group} covered={covered} tables={tables} shown={shown} />)}
      <Section title={t('footnotes')}><Footnotes tables={tables} locale={shown.locale} /></Section>
      <Section title={t('notCovered')}>
        <Exclusions exclusions={tables.exclusions.filter((one) => concerns(one, covered.code))} locale={shown.locale} />
      </Section>
      <Source shown={shown} />
    </Page>
  );
}
