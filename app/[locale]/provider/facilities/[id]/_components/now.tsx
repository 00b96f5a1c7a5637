import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { OwnFacilityFile } from '#lib/facilities/index.ts';
import { formatDate } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { OwnStateTag } from '../../../_overview/own-state-tag.tsx';

/** What the facility is to the programme today, and what is under way. */
export async function Now({ facility: { state, lastDay, licensedUntil, declaration } }: { facility: OwnFacilityFile }) {
  const [t, words, locale] = [await getTranslations('provider.facility'), await getTranslations('participation.states'), await localeOfRequest()];
  const states = await getTranslations('provider.states');
  const day = (on: string | null | undefined) => on && formatDate(locale, on);
  return (
    <Section title={t('now')}>
      <Facts rows={[
        { term: t('state'), value: <OwnStateTag state={state} words={states} /> },
        { term: t('lastDay'), value: day(lastDay) },
        { term: t('licence'), value: licensedUntil && t('licenceUntil', { dayOn: formatDate(locale, licensedUntil) }) },
        { term: t('declaration'), value: declaration && `${t('declarationNumber', { number: declaration.number })}, ${words(declaration.state)}` },
        { term: t('dueOn'), value: declaration?.state === 'submitted' ? day(declaration.dueOn) : null },
      ]} />
    </Section>
  );
}
