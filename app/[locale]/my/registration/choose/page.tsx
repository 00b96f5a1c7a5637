import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { myRegistration } from '#lib/registration/index.ts';
import { Refused } from '../../_components/refused.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.choose');
  return { title: t('title') };
}

export default async function ChoosePage() {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const { obstacle, clinicLeft } = await myRegistration(actor, locale);
  if (obstacle) return <Refused refusal={obstacle} />;
  const t = await getTranslations('registration');
  return (
    <Page title={t('choose.title')} lead={t('choose.lead')} back={{ href: localPath(locale, '/my'), text: t('toMy') }}>
      <Section title={t('choose.how')}>
        <ol className="steps section">
          {(['find', 'check', 'consent'] as const).map((step) => <li key={step}>{t(`choose.${step}`)}</li>)}
        </ol>
      </Section>
      <p>{t(clinicLeft ? 'choose.windowAfterExit' : 'choose.window')}</p>
      <p><LinkButton href={localPath(locale, '/clinics')}>{t('search')}</LinkButton></p>
    </Page>
  );
}
