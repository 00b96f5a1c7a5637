import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { isDemo } from '#lib/kernel/settings.ts';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { channelCodeMinutes, type ShownReset } from '#lib/people/index.ts';
import { AgainForm, CodeForm } from './code-forms.tsx';

type WaitingProps = {
  id: string; reset: ShownReset; address: string; startHref: string; wasSentAgain: boolean; confirm: FormAction; sendAgain: FormAction;
};

/** The second step: the person reads the code out, from the phone that will be theirs. */
export async function Waiting({ id, reset, address, startHref, wasSentAgain, confirm, sendAgain }: WaitingProps) {
  const [t, locale] = [await getTranslations('channel.code'), await localeOfRequest()];
  return (
    <Page title={t('submit')} lead={t('lead', { address, minutes: channelCodeMinutes })} back={{ href: startHref, text: t('startOver') }}>
      {wasSentAgain && <MessageBox kind="info" title={t('sentAgain')}><p>{t('sentAgainMore')}</p></MessageBox>}
      {isDemo() && <MessageBox kind="info" title={t('demo')}><p><TextLink href={localPath(locale, '/demo/inbox')}>{t('demoLink')}</TextLink></p></MessageBox>}
      <Facts rows={[
        { term: t('person'), value: reset.person && `${reset.person.givenName} ${reset.person.familyName}` },
        { term: t('bornOn'), value: reset.person && formatDate(locale, reset.person.bornOn) },
        { term: t('new'), value: address },
      ]} />
      <CodeForm action={confirm} resetId={id} startHref={startHref}
        texts={{ label: t('label'), hint: t('hint'), submit: t('submit'), errorHeading: t('errorHeading'), startOver: t('startOver') }}
        errorTexts={await errorTexts(locale, 'access.code', 'form.stale')} />
      {reset.mayBeSentAgain && (
        <Section title={t('again')}>
          <p>{t('againMore')}</p>
          <AgainForm action={sendAgain} resetId={id} submit={t('resend')} />
        </Section>
      )}
    </Page>
  );
}
