import { getTranslations } from 'next-intl/server';
import { Heading } from '#app/_ui/heading.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { formatDate, type Locale } from '#lib/kernel/format.ts';
import { dayBefore, type Entry } from '#lib/registration/index.ts';

type HistoryProps = { history: Entry[]; today: string; locale: Locale };

const colours = { current: 'success', past: 'neutral', annulled: 'danger' } as const;

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

function stateOf({ annulledAt, during }: Entry, today: string): keyof typeof colours {
  if (annulledAt) return 'annulled';
  return during.end === null || during.end > today ? 'current' : 'past';
}

type HistoryEntryProps = { entry: Entry; state: keyof typeof colours; locale: Locale };

async function HistoryEntry({ entry: { clinic, during, endReason }, state, locale }: HistoryEntryProps) {
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
        {endReason && <div><dt>{t('ended')}</dt><dd>{t(`reasons.${endReason}`)}</dd></div>}
      </dl>
      {state === 'annulled' && <p>{t('annulledText')}</p>}
    </li>
  );
}
