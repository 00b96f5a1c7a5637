import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { factsInWords } from '#lib/kernel/facts.ts';
import { formatDate } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { ContestFile } from '#lib/registration/index.ts';

/** What the clinic answered and who; or that it has not, and what that means. */
export async function Answered({ contest }: { contest: ContestFile }) {
  const [t, words, locale] = [await getTranslations('contests.agency'), await getTranslations('contests'), await localeOfRequest()];
  const { answer, answerWords, answeredBy, answeredOn, dueOn } = contest;
  return (
    <Section title={t('answerTitle')}>
      {answer ? (
        <Facts rows={[
          { term: words('answer'), value: words(`answers.${answer}`) },
          { term: t('words'), value: answerWords && <span className="as-written">{answerWords}</span> },
          { term: t('answeredBy'), value: [answeredBy, answeredOn && formatDate(locale, answeredOn)].filter(Boolean).join(', ') },
        ]} />
      ) : <p>{t(unanswered(contest), factsInWords({ dueOn }, locale))}</p>}
    </Section>
  );
}

function unanswered({ needsAnswer, today, dueOn }: ContestFile) {
  if (!needsAnswer) return 'notNeeded';
  return today > dueOn ? 'silence' : 'noAnswer';
}
