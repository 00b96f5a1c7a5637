import { getTranslations } from 'next-intl/server';
import { Heading } from '#app/_ui/heading.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { dayBefore } from '#lib/kernel/days.ts';
import { formatDate, type Locale } from '#lib/kernel/format.ts';
import { type Entry, isOver } from '#lib/registration/index.ts';

type HistoryProps = { history: Entry[]; today: string; locale: Locale };

const colours = { current: 'success', future: 'info', past: 'neutral', annulled: 'danger' } as const;

/** Every registration of a person, newest first, along a line. */
export async function History({ history, today, locale }: HistoryProps) {
  const t = await getTranslations('registration.history');
  return (
    <Section title={t('title')}>
      <ol className="history">
        {history.map((entry) => <HistoryEntry key={entry.id} entry={entry} state={stateOf(entry, today)} locale={locale} />)}
      </ol>
    </Section>
  );
}

function stateOf(entry: Entry, today: string): keyof typeof colours {
  if (entry.annulledAt) return 'annulled';
  if (entry.during.start > today) return 'future';
  return isOver(entry, today) ? 'past' : 'current';
}

type HistoryEntryProps = { entry: Entry; state: keyof typeof colours; locale: Locale };

async function HistoryEntry({ entry: { clinic, during, basis, endReason }, state, locale }: HistoryEntryProps) {
  const t = await getTranslations('registration.history');
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
        {endReason && <div><dt>{t('ended')}</dt><dd>{t(`reasons.${endReason}`)}</dd></div>}
      </dl>
      {state === 'annulled' && <p>{t('annulledText')}</p>}
    </li>
  );
}
