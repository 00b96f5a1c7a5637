import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home.accessibility');
  return { title: t('title') };
}

const ways = ['1', '2', '3', '4', '5'] as const;

export default async function AccessibilityPage() {
  const t = await getTranslations('home.accessibility');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('how')}><ul>{ways.map((way) => <li key={way}>{t(`howItems.${way}`)}</li>)}</ul></Section>
      <Section title={t('trouble')}><p>{t('troubleText')}</p></Section>
    </Page>
  );
}
