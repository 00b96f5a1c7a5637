import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import type { Entry, MyRegistration } from '#lib/registration/index.ts';

type StandingProps = { mine: MyRegistration; locale: Locale };

/** What a person must not miss about where they stand: no clinic, another from a day ahead, or a clinic that is leaving or takes nobody. */
export async function Standing({ mine, locale }: StandingProps) {
  const t = await getTranslations('registration.my');
  const { current, next, suspendedSince, licenceExpiredOn, leavesOn } = mine;
  if (next) return <Next next={next} locale={locale} />;
  if (!current) return <Nowhere mine={mine} />;
  if (leavesOn)
    return <MessageBox kind="warning" title={t('leavesTitle')}><p>{t('leavesText', factsInWords({ leavesOn }, locale))}</p></MessageBox>;
  if (suspendedSince)
    return <MessageBox kind="info" title={t('suspendedTitle')}><p>{t('suspendedText', factsInWords({ sinceOn: suspendedSince }, locale))}</p></MessageBox>;
  if (licenceExpiredOn)
    return <MessageBox kind="info" title={t('licenceTitle')}><p>{t('licenceText', factsInWords({ expiredOn: licenceExpiredOn }, locale))}</p></MessageBox>;
  return null;
}

/** A registration that begins on a day ahead: mostly with the clinic's successor. */
async function Next({ next: { clinic, during, basis }, locale }: { next: Entry; locale: Locale }) {
  const t = await getTranslations('registration.my');
  return (
    <MessageBox kind="info" title={t('nextTitle', factsInWords({ startsOn: during.start, clinic: clinic.name }, locale))}>
      <p>{t(basis === 'succession' ? 'nextText' : 'nextOther')}</p>
    </MessageBox>
  );
}

async function Nowhere({ mine: { clinicLeft, history } }: { mine: MyRegistration }) {
  const t = await getTranslations('registration.my');
  if (clinicLeft)
    return <MessageBox kind="warning" title={t('leftTitle')}><p>{t('leftText', { clinic: history[0]?.clinic.name ?? '' })}</p></MessageBox>;
  const kind = history.length > 0 ? 'nowhere' : 'never';
  return <MessageBox kind="info" title={t(`${kind}Title`)}><p>{t(`${kind}Text`)}</p></MessageBox>;
}
