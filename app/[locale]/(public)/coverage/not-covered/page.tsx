import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Package } from '#lib/coverage/index.ts';
import { DayNote } from '../_components/day-note.tsx';
import { Exclusions } from '../_components/exclusions.tsx';
import { backTo, type PageProps, shownBy } from '../_components/shown.ts';
import { Source } from '../_components/source.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cover.notCovered');
  return { title: t('title') };
}

export default async function NotCoveredPage({ searchParams }: PageProps) {
  const [shown, t, c] = [await shownBy(searchParams), await getTranslations('cover.notCovered'), await getTranslations('coverage.packages')];
  const exclusions = shown.tables?.exclusions ?? [];
  const some = exclusions.filter(({ packages }) => packages !== null);
  const concerned = [...new Set(some.flatMap(({ packages }) => packages ?? []))].map((one: Package) => c(one)).join(', ');
  return (
    <Page title={t('title')} lead={t('lead')} back={await backTo(shown)}>
      <DayNote shown={shown} />
      <Section title={t('all')}><Exclusions exclusions={exclusions.filter(({ packages }) => packages === null)} locale={shown.locale} /></Section>
      {some.length > 0 && (
        <Section title={t('some')}>
          <p>{t('someLead', { packages: concerned })}</p>
          <Exclusions exclusions={some} locale={shown.locale} />
        </Section>
      )}
      <p>{t('byPackage')}</p>
      <Source shown={shown} />
    </Page>
  );
}
