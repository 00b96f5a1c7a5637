import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_ui/button.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { searchWords } from '#lib/kernel/text.ts';
import { DayFields } from './_components/day-fields.tsx';
import { DayNote } from './_components/day-note.tsx';
import { Mine } from './_components/mine.tsx';
import { Search } from './_components/search.tsx';
import { ServiceList } from './_components/service-list.tsx';
import { addressOf, type PageProps, type Shown, shownBy } from './_components/shown.ts';
import { Source } from './_components/source.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cover');
  return { title: t('title') };
}

export default async function CoveragePage({ searchParams }: PageProps) {
  const [shown, t] = [await shownBy(searchParams), await getTranslations('cover')];
  const words = searchWords.parse((await searchParams).q);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <DayNote shown={shown} />
      <div className="actions">
        <LinkButton href={shown.hrefOf('/calculator')}>{t('more.calculator')}</LinkButton>
      </div>
      {shown.actor.kind === 'person' && !words && <Mine actor={shown.actor} shown={shown} />}
      <Search shown={shown} words={words} />
      <Lists shown={shown} />
      <OtherDay shown={shown} />
      <Source shown={shown} />
    </Page>
  );
}

const more = [['notCovered', '/not-covered'], ['how', '/how'], ['words', '/words']] as const;

/** Every package, every service by its group, and the other pages. */
async function Lists({ shown }: { shown: Shown }) {
  const [t, c] = [await getTranslations('cover'), await getTranslations('coverage.packages')];
  const { tables, hrefOf, locale } = shown;
  return (
    <>
      {tables && (
        <>
          <Section title={t('packages.title')}>
            <p>{t('packages.lead')}</p>
            <ul>{tables.packages.map(({ code }) => <li key={code}><TextLink href={hrefOf(`/packages/${code}`)}>{c(code)}</TextLink></li>)}</ul>
            <div className="actions"><LinkButton variant="secondary" href={addressOf(locale, '/questions', {})}>{t('packages.questions')}</LinkButton></div>
          </Section>
          <Section title={t('services.title')}>
            {tables.groups.map(({ code, name, services }) => (
              <details key={code}>
                <summary>{name[locale]}</summary>
                <ServiceList services={services} shown={shown} />
              </details>
            ))}
          </Section>
        </>
      )}
      <Section title={t('more.title')}>
        <ul>{more.map(([name, path]) => <li key={name}><TextLink href={hrefOf(path)}>{t(`more.${name}`)}</TextLink></li>)}</ul>
      </Section>
    </>
  );
}

/** The same pages by the rules of another day. */
async function OtherDay({ shown: { locale, on, today } }: { shown: Shown }) {
  const t = await getTranslations('cover.day');
  return (
    <Section title={t('title')}>
      <form action={addressOf(locale, '', {})} className="form">
        <DayFields legend={t('on')} hint={t('hint')} typed={on === today ? '' : on} />
        <Button type="submit" variant="secondary">{t('submit')}</Button>
      </form>
    </Section>
  );
}
