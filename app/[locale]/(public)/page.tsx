import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { Rules } from './_home/rules.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home');
  return { title: t('tabTitle') };
}

const covered = ['citizens', 'status', 'veterans', 'target', 'age'] as const;

export default async function StartPage() {
  const locale = await localeOfRequest();
  const t = await getTranslations('home');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <div className="actions">
        <LinkButton href={localPath(locale, '/clinics')}>{t('find')}</LinkButton>
        <LinkButton variant="secondary" href={localPath(locale, '/my')}>{t('mine')}</LinkButton>
        <LinkButton variant="secondary" href={localPath(locale, '/coverage')}>{t('coverage')}</LinkButton>
      </div>
      <div className="with-aside">
        <Section title={t('rules.title')}><Rules /></Section>
        <aside className="aside">
          <Section title={t('emergency.title')}><p>{t('emergency.text')}</p></Section>
          <Section title={t('voucher.title')}><p>{t('voucher.text')}</p></Section>
        </aside>
        <Section title={t('about.title')}><p>{t('about.text')}</p></Section>
        <Section title={t('covered.title')}>
          <ul>{covered.map((group) => <li key={group}>{t(`covered.${group}`)}</li>)}</ul>
          <p>{t('covered.notCovered')}</p>
        </Section>
      </div>
    </Page>
  );
}
