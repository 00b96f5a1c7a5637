import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { personOf, type ActPageProps } from './person-to-act.ts';
import { RecordForm } from './record-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports.death');
  return { title: t('title') };
}

export default async function DeathPage({ params }: ActPageProps) {
  await requireReviewer();
  const { person, file, name } = await personOf(params);
  const [t, locale] = [await getTranslations('imports.death'), await localeOfRequest()];
  const back = { href: file, text: t('keep') };
  if (person.diedOn) return <Page title={t('known')} back={back}><p><LinkButton href={file}>{t('keep')}</LinkButton></p></Page>;
  return (
    <Page title={t('title')} lead={t('lead', { name })} back={back}>
      <Section title={t('what')}>
        <ul>{(['ends', 'annuls', 'signsOut'] as const).map((effect) => <li key={effect}>{t(effect)}</li>)}</ul>
      </Section>
      <RecordForm personId={person.id} backHref={file}
        texts={{
          diedOn: t('diedOn'), source: t('source'), sourceHint: t('sourceHint'), confirm: t('confirm'), submit: t('submit'), errorHeading: t('errorHeading'),
          keep: t('keep'), date: { day: t('day'), month: t('month'), year: t('year') },
        }}
        errorTexts={await errorTexts(locale, 'deaths.diedOn', 'deaths.source', 'deaths.notConfirmed', 'form.stale')} />
    </Page>
  );
}
