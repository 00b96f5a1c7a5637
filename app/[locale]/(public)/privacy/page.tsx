import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home.privacy');
  return { title: t('title') };
}

const kept = ['1', '2', '3', '4'] as const;

export default async function PrivacyPage() {
  const t = await getTranslations('home.privacy');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('what')}><ul>{kept.map((item) => <li key={item}>{t(`whatItems.${item}`)}</li>)}</ul></Section>
      <Section title={t('why')}><p>{t('whyText')}</p></Section>
      <Section title={t('who')}><p>{t('whoText')}</p></Section>
      <Section title={t('browser')}><p>{t('browserText')}</p></Section>
      <Section title={t('rights')}><p>{t('rightsText')}</p></Section>
    </Page>
  );
}
