import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { formatInstant } from '#lib/kernel/format.ts';
import { isReviewer, requireAgency } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { emergencyOpening } from '#lib/people/index.ts';
import { openingAddress } from '#lib/people/schemas.ts';
import { ExamineForm } from './examine-form.tsx';

type OpeningPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('data.emergencies');
  return { title: t('examine') };
}

export default async function OpeningPage({ params }: OpeningPageProps) {
  const actor = await requireAgency();
  const address = openingAddress.safeParse(await params);
  const opening = address.success ? await emergencyOpening(actor, address.data.id) : null;
  if (!opening) notFound();
  const [t, locale] = [await getTranslations('data.emergencies'), await localeOfRequest()];
  return (
    <Page title={t('examine')} back={{ href: localPath(locale, '/agency/emergencies'), text: t('back') }}>
      <Facts rows={[
        { term: t('at'), value: formatInstant(locale, opening.openedAt) },
        { term: t('facility'), value: opening.facility[locale] },
        { term: t('who'), value: opening.who },
        { term: t('nth'), value: opening.nth },
        { term: t('reason'), value: <span className="as-written">{opening.reason}</span> },
        { term: t('person'), value: <TextLink href={localPath(locale, `/agency/people/${opening.personId}`)}>{t('file')}</TextLink> },
        { term: t('examined'), value: opening.examinedAt && formatInstant(locale, opening.examinedAt) },
        { term: t('finding'), value: opening.finding },
      ]} />
      {opening.examinedAt === null && (isReviewer(actor) ? (
        <ExamineForm openingId={opening.id}
          texts={{ finding: t('finding'), findingHint: t('findingHint'), submit: t('submit'), errorHeading: t('errorHeading') }}
          errorTexts={await errorTexts(locale, 'looks.finding', 'form.stale')} />
      ) : <p>{t('onlyReviewer')}</p>)}
    </Page>
  );
}
