import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate, formatDateFrom } from '#lib/kernel/format.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import type { VerifiedAct } from '#lib/participation/index.ts';

/** A genuine act, and no more of it than stands on the paper, beside where it is today. */
export async function Verified({ act }: { act: VerifiedAct }) {
  const [t, words, locale] = [await getTranslations('participation.verify'), await getTranslations('participation'), await localeOfRequest()];
  return (
    <>
      <MessageBox kind="success" title={t('genuine')}><p>{t('genuineText')}</p></MessageBox>
      <Facts rows={[
        { term: t('kind'), value: act.decisionKind ? words(`decisions.${act.decisionKind}`) : words('actKinds.declaration') },
        { term: t('number'), value: act.number },
        { term: t('facility'), value: act.facility?.[locale] },
        { term: t('madeOn'), value: formatDate(locale, act.madeOn) },
        { term: t('effectiveOn'), value: act.effectiveOn && formatDateFrom(locale, act.effectiveOn) },
        { term: t('state'), value: act.state && words(`states.${act.state}`) },
        { term: t('participation'), value: act.participation && t(`participations.${act.participation}`) },
        { term: t('hash'), value: <code>{act.sha256}</code> },
      ]} />
      <p><TextLink href={localPath(locale, '/verify')}>{t('again')}</TextLink></p>
    </>
  );
}
