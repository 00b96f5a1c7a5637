import { getTranslations } from 'next-intl/server';
import { MessageBox } from '#app/_ui/message-box.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { factsInWords } from '#lib/kernel/web/refusals.ts';
import type { MyRegistration } from '#lib/registration/index.ts';

type StandingProps = { mine: MyRegistration; locale: Locale };

/** What a person must not miss about where they stand: no clinic, or a clinic that is leaving or suspended. */
export async function Standing({ mine, locale }: StandingProps) {
  const t = await getTranslations('registration.my');
  const { current, clinicLeft, suspendedSince, leavesOn, history } = mine;
  if (!current && clinicLeft)
    return <MessageBox kind="warning" title={t('leftTitle')}><p>{t('leftText', { clinic: history[0]?.clinic.name ?? '' })}</p></MessageBox>;
  if (!current) {
    const kind = history.length > 0 ? 'nowhere' : 'never';
    return <MessageBox kind="info" title={t(`${kind}Title`)}><p>{t(`${kind}Text`)}</p></MessageBox>;
  }
  if (leavesOn)
    return <MessageBox kind="warning" title={t('leavesTitle')}><p>{t('leavesText', factsInWords({ leavesOn }, locale))}</p></MessageBox>;
  if (suspendedSince)
    return <MessageBox kind="info" title={t('suspendedTitle')}><p>{t('suspendedText', factsInWords({ sinceOn: suspendedSince }, locale))}</p></MessageBox>;
  return null;
}
