import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { formatDate, type Locale } from '#lib/kernel/format.ts';
import { getActor } from '#lib/kernel/web/get-actor.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { refusalText } from '#lib/kernel/web/refusals.ts';
import { contestLink, refusalOfLink, type ContestLink } from '#lib/registration/index.ts';
import { LinkForm } from './link-form.tsx';
import { WhatFollows } from './what-follows.tsx';

type LinkProps = { params: Promise<{ token: string }> };

/** The address is a secret: no search engine keeps it, and no other site is told of it. 'no-referrer' would also hide from us that the form is ours. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contests.link');
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'strict-origin' };
}

/** What a link in a notice is about; reading it changes nothing. */
export default async function ContestLinkPage({ params }: LinkProps) {
  const [{ token }, locale] = [await params, await localeOfRequest()];
  const link = await contestLink(await getActor(), token);
  if (link?.state !== 'open') return <LinkOver link={link} locale={locale} />;
  const [t, words] = [await getTranslations('contests.link'), await getTranslations('contests')];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Facts rows={[
        { term: words('clinicName'), value: link.clinic[locale] },
        { term: words('startedOn'), value: formatDate(locale, link.startedOn) },
      ]} />
      <LinkForm token={token} texts={{ submit: t('submit'), errorHeading: words('errorHeading') }} errorTexts={await errorTexts(locale, 'form.stale')} />
      <WhatFollows />
    </Page>
  );
}

/** Used, too old, void, or never written: each in its own words. */
async function LinkOver({ link, locale }: { link: ContestLink | null; locale: Locale }) {
  const t = await getTranslations('contests.link');
  const text = await refusalText(refusalOfLink(link), locale);
  return (
    <Page title={text.title} lead={text.why}>
      <p>{text.now}</p>
      {link?.state === 'used' && <WhatFollows />}
      <div className="actions">
        <LinkButton href={localPath(locale, '/my')} variant={link ? 'primary' : 'secondary'}>{t('my')}</LinkButton>
        <LinkButton href={localPath(locale, '/')} variant="secondary">{t('home')}</LinkButton>
      </div>
    </Page>
  );
}
