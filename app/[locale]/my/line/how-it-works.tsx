import { getTranslations } from 'next-intl/server';
import { Section } from '#app/_ui/section.tsx';

/** What happens to those who wait, and what does not. */
export async function HowItWorks({ heldForDays }: { heldForDays: number }) {
  const t = await getTranslations('registration.line');
  return (
    <Section title={t('how')}>
      <ul>
        <li>{t('howTold')}</li>
        <li>{t('howHeld', { days: heldForDays })}</li>
        <li>{t('howWindow')}</li>
        <li>{t('howOne')}</li>
      </ul>
    </Section>
  );
}
