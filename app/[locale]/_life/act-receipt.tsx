import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatDate, formatDateFrom, formatInstant, type Locale } from '#lib/kernel/format.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import type { ParticipationAct } from '#lib/participation/index.ts';

type ActReceiptProps = { act: ParticipationAct; back: { href: string; text: string }; decisionHref?: string };

/** What the first day is to each act. */
const dayOf = {
  suspend: 'from', lift: 'from', withdraw: 'without', close: 'without', terminate: 'without', succeed: 'without',
  propose_termination: 'proposedDay', reject_termination: 'proposedDay',
} as const;
type ActName = keyof typeof dayOf;

/** After an act on a participation: what was done, from when, how many people it ended and told, and what happens next. */
export async function ActReceipt({ act, back, decisionHref }: ActReceiptProps) {
  const [t, acts, locale] = [await getTranslations('participation.life.receipt'), await getTranslations('participation.life.acts'), await localeOfRequest()];
  const name = act.act as ActName;
  const isEnd = dayOf[name] === 'without';
  return (
    <Page title={t(`title.${name}`)} back={back}>
      <Facts rows={[
        { term: t('number'), value: `${act.number}, ${acts(name)}` },
        { term: t('facility'), value: act.facility[locale] },
        { term: t(dayOf[name]), value: formatDateFrom(locale, act.effectiveOn) },
        { term: t('ended'), value: isEnd ? t('peopleCount', { count: act.people }) : null },
        { term: t('told'), value: isEnd ? t('peopleCount', { count: act.told }) : null },
        { term: t('decision'), value: decisionHref && <TextLink href={decisionHref}>№{act.decision}</TextLink> },
        ...await successorRows(act, locale),
        { term: t('reasons'), value: <p className="as-written">{act.reasons}</p> },
        { term: t('at'), value: formatInstant(locale, act.at) },
      ]} />
      <Section title={t('next')}>
        <ul>
          <li>{t(`means.${name}`)}</li>
          {isEnd && act.people > 0 && name !== 'succeed' && <li>{t('free')}</li>}
          {isEnd && act.people > 0 && <li>{t('untold', { count: act.people - act.told })}</li>}
          {isEnd && <li>{t('emergency')}</li>}
        </ul>
      </Section>
    </Page>
  );
}

async function successorRows({ successors }: ParticipationAct, locale: Locale) {
  const t = await getTranslations('participation.life.receipt');
  const [first] = successors;
  return [
    ...successors.map(({ name }) => ({ term: t('successor'), value: name[locale] })),
    { term: t('order'), value: first && t('orderText', { number: first.orderNumber, signedOn: formatDate(locale, first.orderSignedOn) }) },
  ];
}
