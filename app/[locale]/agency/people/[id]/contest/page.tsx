import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { formatDateFrom } from '#lib/kernel/format.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { contestableOf } from '#lib/registration/index.ts';
import { idInAddress } from '#lib/registration/schemas.ts';
import { OpenForm } from './open-form.tsx';

type OpenPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contests.agency');
  return { title: t('openTitle') };
}

/** Opens a contest for somebody who came, rang or wrote. */
export default async function OpenContestPage({ params }: OpenPageProps) {
  const [actor, id] = [await requireReviewer(), idInAddress.safeParse((await params).id)];
  const registrations = (id.success ? await contestableOf(actor, id.data) : null) ?? notFound();
  const [t, locale] = [await getTranslations('contests.agency'), await localeOfRequest()];
  const file = localPath(locale, `/agency/people/${id.data}`);
  return (
    <Page title={t('openTitle')} lead={t('openLead')} back={{ href: file, text: t('toPerson') }}>
      {registrations.length === 0 ? <p>{t('nothingToOpen')}</p> : (
        <OpenForm requestId={randomUUID()} personId={id.data ?? ''} fileHref={file}
          options={registrations.map(({ id: value, ka, en, startedOn }) => ({ value, label: locale === 'ka' ? ka : en, description: formatDateFrom(locale, startedOn) }))}
          texts={{
            which: t('which2'), said: t('said'), saidHint: t('saidHint'), submit: t('openSubmit'), file: t('toPerson'),
            errorHeading: (await getTranslations('contests'))('errorHeading'),
          }}
          errorTexts={await errorTexts(locale, 'contests.registration', 'contests.statementNeeded', 'contests.statement', 'form.stale')} />
      )}
    </Page>
  );
}
