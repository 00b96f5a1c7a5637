import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { circumstanceKinds, documentTypes, exclusionReasons, personOfFact } from '#lib/coverage/schemas.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { FactPage, factFormTexts, personOfAct } from '../act-page.tsx';
import { RecordForm } from './record-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('coverage.agency');
  return { title: t('recordTitle') };
}

export default async function RecordFactPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireReviewer();
  const sent = personOfFact.safeParse(await params);
  if (!sent.success) notFound();
  const file = await personOfAct(actor, sent.data.id);
  const [t, locale] = [await getTranslations('coverage.agency'), await localeOfRequest()];
  return (
    <FactPage file={file} title={t('recordTitle')} lead={t('recordLead')}>
      <RecordForm requestId={randomUUID()} personId={file.person.id} kinds={await kindsInWords()}
        fileHref={localPath(locale, `/agency/people/${file.person.id}`)}
        texts={{
          ...await factFormTexts(), kind: t('kind'), chooseKind: t('chooseKind'), startsOn: t('startsOn'), lastOnHint: t('lastOnHint'),
          submit: t('recordSubmit'), errorHeading: t('recordError'),
        }}
        errorTexts={await errorTexts(locale, 'form.stale', 'coverage.kind', 'coverage.startsOn', 'coverage.lastOn', 'coverage.source', 'coverage.reason')} />
    </FactPage>
  );
}

/** The kinds of facts in words, under what they are. */
async function kindsInWords() {
  const [t, words] = [await getTranslations('coverage.agency'), await getTranslations('coverage.kinds')];
  const groups = [['circumstances', circumstanceKinds], ['exclusions', exclusionReasons], ['documents', documentTypes]] as const;
  return groups.map(([group, kinds]) => ({ label: t(group), options: kinds.map((kind) => ({ value: kind, label: words(kind) })) }));
}
