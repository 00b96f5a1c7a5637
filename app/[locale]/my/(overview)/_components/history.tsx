import { getTranslations } from 'next-intl/server';
import { Heading } from '#app/_ui/heading.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { dayBefore } from '#lib/kernel/days.ts';
import { formatDate, type Locale } from '#lib/kernel/format.ts';
import { type Contest, type Entry, isContestable, isOver } from '#lib/registration/index.ts';
import type { Own } from '../../_own/own.ts';

type HistoryProps = {
  history: Entry[];
  contests: Contest[];
  today: string;
  /** Where the registration of whose history it is stands. */
  home: Own['home'];
  locale: Locale;
};

const colours = { current: 'success', future: 'info', past: 'neutral', annulled: 'danger' } as const;

/** Every registration of a person, newest first, along a line. */
export async function History({ history, contests, today, home, locale }: HistoryProps) {
  const t = await getTranslations('registration.history');
  return (
    <Section id="history" title={t('title')}>
      <ol className="history">
        {history.map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} state={stateOf(entry, today)} locale={locale}
            contest={contests.find(({ registrationId }) => registrationId === entry.id)} contestHref={`${home.href}/contest/${entry.id}`} />
        ))}
      </ol>
    </Section>
  );
}

function stateOf(entry: Entry, today: string): keyof typeof colours {
  if (entry.annulledAt) return 'annulled';
  if (entry.during.start > today) return 'future';
  return isOver(entry, today) ? 'past' : 'current';
}

type HistoryEntryProps = { entry: Entry; state: keyof typeof colours; contest: Contest | undefined; contestHref: string; locale: Locale };

async function HistoryEntry({ entry, state, contest, contestHref, locale }: HistoryEntryProps) {
  const { clinic, during, basis, endReason, madeBy, annulledAs } = entry;
  const [t, words] = [await getTranslations('registration.history'), await getTranslations('contests.own')];
  return (
    <li className="history__entry" data-state={state}>
      <div className="history__head">
        <Heading level={3}>{clinic.name}</Heading>
        <Tag color={colours[state]}>{t(state)}</Tag>
      </div>
      <dl className="history__days">
        <div><dt>{t('from')}</dt><dd>{formatDate(locale, during.start)}</dd></div>
        {during.end !== null && <div><dt>{t('lastDay')}</dt><dd>{formatDate(locale, dayBefore(during.end))}</dd></div>}
        {basis !== 'choice' && <div><dt>{t('basis')}</dt><dd>{t(`bases.${basis}`)}</dd></div>}
        {madeBy !== 'person' && <div><dt>{t('madeBy')}</dt><dd>{t(`makers.${madeBy}`)}</dd></div>}
        {endReason && <div><dt>{t('ended')}</dt><dd>{t(`reasons.${endReason}`)}</dd></div>}
      </dl>
      {annulledAs && <p>{t(`annulledAs.${annulledAs}`)}</p>}
      {(contest || isContestable(entry)) && <p><TextLink href={contestHref}>{words(contest ? 'toContest' : 'act')}</TextLink></p>}
    </li>
  );
}
