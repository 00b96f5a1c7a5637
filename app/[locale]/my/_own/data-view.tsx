import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { myData } from '#lib/people/index.ts';
import { DataMenu } from '../data/_components/data-menu.tsx';
import { Held } from '../data/_components/held.tsx';
import { dataTitle } from './data-title.ts';
import type { Own } from './own.ts';

/** What is held on a person, and everything to take away. */
export async function DataView({ own }: { own: Own }) {
  const [t, { actor, home }] = [await getTranslations('data'), own];
  return (
    <Page title={await dataTitle(own)} lead={t('lead')} back={home}>
      <DataMenu home={home} here="held" />
      <Held held={await myData(actor)} />
      <p>{t('notHere')}</p>
      <p>{t('wrong')}</p>
      <Section title={t('download.heading')}>
        <p>{t('download.text')}</p>
        <div className="actions">
          <LinkButton href={`${home.href}/data/pdf`} variant="secondary">{t('download.pdf')}</LinkButton>
          <LinkButton href={`${home.href}/data/json`} variant="secondary">{t('download.json')}</LinkButton>
        </div>
      </Section>
    </Page>
  );
}
