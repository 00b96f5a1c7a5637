import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { DatedFacts } from '#app/[locale]/_coverage/dated-facts.tsx';
import { factOfPerson } from '#lib/coverage/schemas.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { FactPage, factFormTexts, personOfAct } from '../act-page.tsx';
import { EndForm } from './end-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('coverage.agency');
  return { title: t('endTitle') };
}

export default async function EndFactPage({ params }: { params: Promise<{ id: string; factId: string }> }) {
  const actor = await requireReviewer();
  const sent = factOfPerson.safeParse(await params);
  if (!sent.success) notFound();
  const { id: personId, factId } = sent.data;
  const file = await personOfAct(actor, personId);
  const fact = file.coverage?.facts.dated.find(({ id }) => id === factId) ?? notFound();
  const [t, locale] = [await getTranslations('coverage.agency'), await localeOfRequest()];
  return (
    <FactPage file={file} title={t('endTitle')} lead={t('endLead')}>
      <DatedFacts facts={[fact]} locale={locale} />
      <EndForm requestId={randomUUID()} hidden={{ personId, factId }} fileHref={localPath(locale, `/agency/people/${personId}`)}
        texts={{ ...await factFormTexts(), endOnHint: t('endOnHint'), submit: t('endSubmit'), errorHeading: t('endError') }}
        errorTexts={await errorTexts(locale, 'form.stale', 'coverage.lastOn', 'coverage.source', 'coverage.reason')} />
    </FactPage>
  );
}
