import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Section } from '#app/_ui/section.tsx';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { ClinicContest } from '#lib/registration/index.ts';
import { answers } from '#lib/registration/schemas.ts';
import { AnswerForm } from './answer-form.tsx';
import { BringForm } from './bring-form.tsx';

const wordsOf = { form: ['hasForm', 'hasFormText'], words: ['explain', 'explainText'], admits: ['admit', 'admitText'] } as const;

/** What the clinic may answer; a form that was scanned at the counter is pointed at, any other is brought. */
export async function Answer({ contest }: { contest: ClinicContest }) {
  const [t, locale] = [await getTranslations('contests.clinic'), await localeOfRequest()];
  const hasScan = Boolean(contest.consent?.scanId);
  const options = answers.filter((answer) => answer !== 'form' || hasScan)
    .map((value) => ({ value, label: t(wordsOf[value][0]), description: t(wordsOf[value][1]) }));
  return (
    <>
      {!hasScan && <BringForm contestId={contest.id} />}
      <Section title={t('answerTitle')}>
        <AnswerForm requestId={randomUUID()} contestId={contest.id} options={options} backHref={localPath(locale, '/clinic/contests')}
          texts={{
            legend: t('answerTitle'), words: t('words'), wordsHint: t('wordsHint'), submit: t('submit'), back: t('back'),
            errorHeading: (await getTranslations('contests'))('errorHeading'),
          }}
          errorTexts={await errorTexts(locale, 'contests.answer', 'contests.words', 'contests.statement', 'form.stale')} />
      </Section>
    </>
  );
}
