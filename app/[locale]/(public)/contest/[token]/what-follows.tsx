import { getTranslations } from 'next-intl/server';
import { Section } from '#app/_ui/section.tsx';
import { getActor } from '#lib/kernel/web/get-actor.ts';
import { contestAnswerDays } from '#lib/registration/index.ts';

/** What happens once somebody has said that they did not agree. */
export async function WhatFollows() {
  const t = await getTranslations('contests.link');
  return (
    <Section title={t('next')}>
      <ul>
        <li>{t('heard', { days: await contestAnswerDays(await getActor()) })}</li>
        <li>{t('decided')}</li>
        <li>{t('meanwhile')}</li>
      </ul>
    </Section>
  );
}
