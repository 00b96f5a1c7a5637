import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { refusalText } from '#lib/kernel/web/refusals.ts';
import type { MyRegistration } from '#lib/registration/index.ts';
import type { Own } from '../../_own/own.ts';

type NowProps = { mine: MyRegistration; home: Own['home']; locale: Locale };

/** The one thing that the person can do today, or in its place the reason why they cannot. */
export async function Now({ mine: { obstacle, current, leavesOn, history }, home, locale }: NowProps) {
  const t = await getTranslations('registration');
  const text = obstacle && await refusalText(obstacle, locale);
  // the choice by which it is too early may have been another's
  const chosen = obstacle?.code === 'registration.tooEarly' && history.find(({ basis, annulledAt }) => basis === 'choice' && !annulledAt);
  return (
    <Section title={t('my.now')}>
      {text ? (
        <MessageBox kind="info" level={3} title={text.title}>
          <p>{text.why}</p>
          <p>{text.now}</p>
          {chosen && <p><TextLink href={`${home.href}/contest/${chosen.id}`}>{t('acts.contest')}</TextLink></p>}
        </MessageBox>
      ) : (
        <>
          {current && <p>{t(leavesOn ? 'my.changeAfterExit' : 'my.changeText')}</p>}
          <p><LinkButton href={`${home.href}/registration/choose`}>{t(current ? 'acts.change' : 'acts.choose')}</LinkButton></p>
        </>
      )}
    </Section>
  );
}
