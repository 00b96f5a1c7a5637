import { getTranslations } from 'next-intl/server';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { localPath } from '#lib/kernel/web/locale.ts';
import { refusalText } from '#lib/kernel/web/refusals.ts';
import type { MyRegistration } from '#lib/registration/index.ts';

type NowProps = { mine: MyRegistration; locale: Locale };

/** The one thing that the person can do today, or in its place the reason why they cannot. */
export async function Now({ mine: { obstacle, current, leavesOn }, locale }: NowProps) {
  const t = await getTranslations('registration');
  const text = obstacle && await refusalText(obstacle, locale);
  return (
    <Section title={t('my.now')}>
      {text ? (
        <MessageBox kind="info" level={3} title={text.title}><p>{text.why}</p><p>{text.now}</p></MessageBox>
      ) : (
        <>
          {current && <p>{t(leavesOn ? 'my.changeAfterExit' : 'my.changeText')}</p>}
          <p><LinkButton href={localPath(locale, '/my/registration/choose')}>{t(current ? 'acts.change' : 'acts.choose')}</LinkButton></p>
        </>
      )}
    </Section>
  );
}
