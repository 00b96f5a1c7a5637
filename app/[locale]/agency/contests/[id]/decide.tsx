import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { factsInWords } from '#lib/kernel/facts.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { contestLegalBasis, type ContestFile } from '#lib/registration/index.ts';
import { DecideForm } from './decide-form.tsx';

/** The agency's decision: what may be decided today, and why the other may not. */
export async function Decide({ contest }: { contest: ContestFile }) {
  const [t, locale] = [await getTranslations('contests.agency'), await localeOfRequest()];
  const { uphold, reject } = contest.may;
  if (!uphold && !reject) return <Section title={t('decideTitle')}><p>{t('cannotYet', factsInWords({ dueOn: contest.dueOn }, locale))}</p></Section>;
  const here = localPath(locale, `/agency/contests/${contest.id}`);
  const options = [
    ...(uphold ? [{ value: 'upheld', label: t('uphold'), description: t('upholdText') }] : []),
    ...(reject ? [{ value: 'rejected', label: t('reject'), description: t('rejectText') }] : []),
  ];
  return (
    <Section title={t('decideTitle')}>
      <Facts rows={[{ term: t('ifUpheld'), value: await whatComesBack(contest) }]} />
      {!reject && <p>{t('cannotReject')}</p>}
      <DecideForm requestId={randomUUID()} contestId={contest.id} options={options} hereHref={here} defaults={{ legalBasis: contestLegalBasis() }}
        texts={{
          legend: t('decideTitle'), basis: t('basis'), basisHint: t('basisHint'), reasons: t('reasons'), reasonsHint: t('reasonsHint'),
          submit: t('submit'), again: t('again'), errorHeading: (await getTranslations('contests'))('errorHeading'),
        }}
        errorTexts={await errorTexts(locale, 'contests.outcome', 'life.legalBasis', 'life.reasons', 'life.tooLong', 'form.stale')} />
    </Section>
  );
}

async function whatComesBack({ before }: ContestFile): Promise<string> {
  const [t, locale] = [await getTranslations('contests.agency'), await localeOfRequest()];
  if (!before) return t('noneBefore');
  return before.comesBack ? t('comesBack', { clinic: before[locale] }) : t('nothingBack');
}
