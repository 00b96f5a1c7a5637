import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { LinkButton } from '#app/_ui/link-button.tsx';
import { Page } from '#app/_ui/page.tsx';
import { Section } from '#app/_ui/section.tsx';
import { formatDate } from '#lib/kernel/format.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { personOf, type ActPageProps } from '../person-to-act.ts';
import { ReverseForm } from './reverse-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports.reversal');
  return { title: t('title') };
}

export default async function ReversalPage({ params }: ActPageProps) {
  await requireReviewer();
  const { person, file, name } = await personOf(params);
  const [t, words, locale] = [await getTranslations('imports.reversal'), await getTranslations('imports.death'), await localeOfRequest()];
  const back = { href: file, text: words('keep') };
  if (!person.diedOn) return <Page title={t('none')} back={back}><p><LinkButton href={file}>{words('keep')}</LinkButton></p></Page>;
  return (
    <Page title={t('title')} lead={t('lead', { name, diedOn: formatDate(locale, person.diedOn) })} back={back}>
      <Section title={words('what')}>
        <ul>{(['restores', 'tells', 'stays'] as const).map((effect) => <li key={effect}>{t(effect)}</li>)}</ul>
      </Section>
      <ReverseForm requestId={randomUUID()} personId={person.id} backHref={file}
        texts={{
          reason: t('reason'), reasonHint: t('reasonHint'), confirm: t('confirm'), submit: t('submit'), errorHeading: t('errorHeading'), keep: words('keep'),
        }}
        errorTexts={await errorTexts(locale, 'deaths.reason', 'deaths.reversalNotConfirmed', 'form.stale')} />
    </Page>
  );
}
