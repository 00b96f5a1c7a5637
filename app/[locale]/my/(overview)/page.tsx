import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { requirePerson } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { cameOfAge } from '#lib/people/index.ts';
import { myContests, myLine, myRegistration } from '#lib/registration/index.ts';
import { ofPerson } from '../_own/own.ts';
import { CameOfAge } from './_components/came-of-age.tsx';
import { Contests } from './_components/contests.tsx';
import { Current } from './_components/current.tsx';
import { History } from './_components/history.tsx';
import { Line } from './_components/line.tsx';
import { Now } from './_components/now.tsx';
import { Standing } from './_components/standing.tsx';
import { Undo } from './_components/undo.tsx';
import '../my.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registration.my');
  return { title: t('title') };
}

export default async function MyRegistrationPage() {
  const actor = await requirePerson();
  const locale = await localeOfRequest();
  const [t, mine, line] = [await getTranslations('registration'), await myRegistration(actor, locale), await myLine(actor, locale)];
  const { home } = await ofPerson(actor, locale);
  const contests = await myContests(actor);
  const adultOn = await cameOfAge(actor);
  const mayEnd = mine.current !== null && mine.current.during.end === null;
  return (
    <Page title={t('my.title')}>
      {adultOn && <CameOfAge adultOn={adultOn} locale={locale} />}
      <Undo mine={mine} home={home} locale={locale} />
      <Contests contests={contests} home={home} locale={locale} />
      <Standing mine={mine} locale={locale} />
      {line && <Line line={line} home={home} locale={locale} />}
      {mine.current && <Current current={mine.current} mine={mine} locale={locale} />}
      <Now mine={mine} home={home} locale={locale} />
      <p><TextLink href={localPath(locale, '/my/eligibility')}>{(await getTranslations('coverage'))('link')}</TextLink></p>
      <p><TextLink href={`${home.href}/vouchers`}>{(await getTranslations('vouchers.own'))('link')}</TextLink></p>
      {mine.current && <Section title={t('my.planned')}><p>{t('my.plannedText')}</p></Section>}
      <Section title={t('my.withoutRegistration')}><p>{t('emergency')}</p></Section>
      {mine.history.length > 0 && <History history={mine.history} contests={contests} today={mine.today} home={home} locale={locale} />}
      <p><TextLink href={localPath(locale, '/my/family')}>{(await getTranslations('family'))('title')}</TextLink></p>
      <p><TextLink href={localPath(locale, '/my/data')}>{(await getTranslations('data'))('title')}</TextLink></p>
      {mayEnd && <p>{t('my.endText')} <TextLink href={localPath(locale, '/my/registration/end')}>{t('acts.end')}</TextLink></p>}
    </Page>
  );
}
