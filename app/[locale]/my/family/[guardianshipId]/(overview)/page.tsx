import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { requireGuardianOf } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { isContestable, myContests, myLine, myRegistration } from '#lib/registration/index.ts';
import { Contests } from '../../../(overview)/_components/contests.tsx';
import { Current } from '../../../(overview)/_components/current.tsx';
import { History } from '../../../(overview)/_components/history.tsx';
import { Line } from '../../../(overview)/_components/line.tsx';
import { Now } from '../../../(overview)/_components/now.tsx';
import { Standing } from '../../../(overview)/_components/standing.tsx';
import { Undo } from '../../../(overview)/_components/undo.tsx';
import { dataTitle } from '../../../_own/data-title.ts';
import { ofWard } from '../../../_own/own.ts';
import '../../../my.css';

type WardPageProps = { params: Promise<{ guardianshipId: string }> };

/** The title names nobody: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family');
  return { title: t('wardTitle') };
}

/** A ward's registration at a glance, as their guardian may see it and act upon it. */
export default async function WardPage({ params }: WardPageProps) {
  const acting = await requireGuardianOf((await params).guardianshipId);
  const locale = await localeOfRequest();
  const own = await ofWard(acting, locale);
  const { actor, home } = own;
  const [mine, line, contests] = [await myRegistration(actor, locale), await myLine(actor, locale), await myContests(actor)];
  const [t, family] = [await getTranslations('registration'), await getTranslations('family')];
  return (
    <Page title={home.text} back={{ href: localPath(locale, '/my/family'), text: family('title') }}>
      <Undo mine={mine} home={home} locale={locale} />
      <Contests contests={contests} home={home} locale={locale} />
      <Standing mine={mine} locale={locale} />
      {line && <Line line={line} home={home} locale={locale} />}
      {mine.current && <Current current={mine.current} mine={mine} locale={locale} />}
      <Now mine={mine} home={home} locale={locale} />
      <p><TextLink href={`${home.href}/eligibility`}>{(await getTranslations('coverage'))('link')}</TextLink></p>
      <p><TextLink href={`${home.href}/vouchers`}>{(await getTranslations('vouchers.own'))('link')}</TextLink></p>
      <Section title={t('my.withoutRegistration')}><p>{t('emergency')}</p></Section>
      {mine.current && isContestable(mine.current) && contests.length === 0 && <Objection href={`${home.href}/contest/${mine.current.id}`} />}
      {mine.history.length > 0 && <History history={mine.history} contests={contests} today={mine.today} home={home} locale={locale} />}
      <p><TextLink href={`${home.href}/data`}>{await dataTitle(own)}</TextLink></p>
      {mine.current?.during.end === null && <p>{t('my.endText')} <TextLink href={`${home.href}/registration/end`}>{t('acts.end')}</TextLink></p>}
    </Page>
  );
}

/** What one guardian chose, another may contest. */
async function Objection({ href }: { href: string }) {
  const t = await getTranslations('family.objection');
  return <Section title={t('title')}><p>{t('text')} <TextLink href={href}>{t('link')}</TextLink></p></Section>;
}
