import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import type { Contest } from '#lib/registration/index.ts';
import type { Own } from '../../_own/own.ts';

type ContestsProps = { contests: Contest[]; home: Own['home']; locale: Locale };

/** The contests that wait for a decision. */
export async function Contests({ contests, home, locale }: ContestsProps) {
  const t = await getTranslations('contests.own');
  return contests.filter(({ outcome }) => outcome === null).map(({ id, number, facility, dueOn, needsAnswer, registrationId }) => (
    <MessageBox key={id} kind="info" title={t('open')}>
      <p>{t(needsAnswer ? 'openText' : 'openTextSelf', factsInWords({ clinic: facility[locale], number, dueOn }, locale))}</p>
      <p><TextLink href={`${home.href}/contest/${registrationId}`}>{t('toContest')}</TextLink></p>
    </MessageBox>
  ));
}
