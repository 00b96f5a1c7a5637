import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { myRegistration } from '#lib/registration/index.ts';
import { Refused } from '../_components/refused.tsx';
import type { Own } from './own.ts';

/** How a clinic is chosen, or why it cannot be today. */
export async function ChooseStep({ own: { actor, home }, locale }: { own: Own; locale: Locale }) {
  const { obstacle, clinicLeft } = await myRegistration(actor, locale);
  if (obstacle) return <Refused refusal={obstacle} home={home} />;
  const t = await getTranslations('registration');
  return (
    <Page title={t('choose.title')} lead={t('choose.lead')} back={home}>
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
