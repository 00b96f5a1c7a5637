import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_ui/empty.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { MessageBox } from '#app/_ui/message-box.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { Locale } from '#lib/kernel/format.ts';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { factsInWords, refusalText } from '#lib/kernel/web/refusals.ts';
import { GuardianshipEnded, myFamily, WardCameOfAge, type MyFamily } from '#lib/people/index.ts';
import { WardSection } from './ward-section.tsx';

type FamilyPageProps = { searchParams: Promise<{ over?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family');
  return { title: t('title') };
}

/** Those for whom one acts: who they are, where they are registered, and until when one may. */
export default async function FamilyPage({ searchParams }: FamilyPageProps) {
  const actor = await requirePerson();
  const [t, my, locale] = [await getTranslations('family'), await getTranslations('registration'), await localeOfRequest()];
  const { wards, past } = await myFamily(actor);
  const { over } = await searchParams;
  const ended = past.find(({ id }) => id === over);
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: localPath(locale, '/my'), text: my('toMy') }}>
      {ended && <Ended ended={ended} locale={locale} />}
      {wards.length === 0 && <Empty title={t('none.title')}><p>{t('none.text')}</p></Empty>}
      {wards.map((ward) => <WardSection key={ward.guardianshipId} acting={ward} isWithoutNumber={ward.isWithoutNumber} locale={locale} />)}
      <Section title={t('newborn.title')}>
        <p>{t('newborn.text')}</p>
        <p><LinkButton variant="secondary" href={localPath(locale, '/my/family/newborn')}>{t('newborn.announce')}</LinkButton></p>
      </Section>
      <Section title={t('what.title')}>
        <ul>{(['choose', 'both', 'age', 'others'] as const).map((rule) => <li key={rule}>{t(`what.${rule}`)}</li>)}</ul>
      </Section>
      {past.length > 0 && <Past past={past} locale={locale} />}
    </Page>
  );
}

type PastOne = MyFamily['past'][number];

/** The page that was asked for is a ward's no more: since when, and what can be done. */
async function Ended({ ended: { endedOn, isOfAge }, locale }: { ended: PastOne; locale: Locale }) {
  const text = await refusalText(new (isOfAge ? WardCameOfAge : GuardianshipEnded)({ sinceOn: endedOn }), locale);
  return <MessageBox kind="warning" title={text.title}><p>{text.why}</p><p>{text.now}</p></MessageBox>;
}

async function Past({ past, locale }: { past: PastOne[]; locale: Locale }) {
  const t = await getTranslations('family.past');
  return (
    <Section title={t('title')}>
      <ul>{past.map(({ id, endedOn, isOfAge }) => <li key={id}>{t(isOfAge ? 'ofAge' : 'ended', factsInWords({ endedOn }, locale))}</li>)}</ul>
    </Section>
  );
}
