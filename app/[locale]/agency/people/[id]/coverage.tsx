import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { Calendar } from '#app/[locale]/_coverage/calendar.tsx';
import { DatedFacts } from '#app/[locale]/_coverage/dated-facts.tsx';
import { groundOf } from '#app/[locale]/_coverage/words.ts';
import type { Covered } from '#lib/coverage/index.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { PersonFile } from '#lib/people/index.ts';

type CoverageProps = { personId: string; coverage: PersonFile['coverage']; isReviewer: boolean };

/** The package of today with its grounds, the dated facts, what will change, and for a reviewer the ways to write a fact. */
export async function Coverage({ personId, coverage, isReviewer }: CoverageProps) {
  const [t, locale] = [await getTranslations('coverage'), await localeOfRequest()];
  if (!coverage) return null;
  const { eligibility: { packages }, facts, ahead } = coverage;
  const factsPath = localPath(locale, `/agency/people/${personId}/facts`);
  return (
    <>
      <Section title={t('agency.title')} id="coverage">
        <Facts rows={packages.map((covered) => ({ term: t(`packages.${covered.package}`), value: <Grounds covered={covered} /> }))} />
        <DatedFacts facts={facts.dated} locale={locale} {...(isReviewer && { act: {
          heading: t('agency.act'),
          cell: ({ id, kind }) => <TextLink href={`${factsPath}/${id}`}>{t('agency.endWhich', { fact: t(`kinds.${kind}`) })}</TextLink>,
        } })} />
        {isReviewer && <p><LinkButton variant="secondary" href={`${factsPath}/new`}>{t('agency.record')}</LinkButton></p>}
      </Section>
      <Calendar ahead={ahead} locale={locale} />
    </>
  );
}

async function Grounds({ covered }: { covered: Covered }) {
  const t = await getTranslations('coverage');
  const grounds = await Promise.all(covered.grounds.map(async (rule) => `${await groundOf(rule)}: ${t('annexOf', { annex: rule.annex })}`));
  return grounds.map((ground) => <div key={ground}>{ground}</div>);
}
