import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { documentsOf, scopes } from '#lib/people/index.ts';
import { RecordForm } from './record-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family.record');
  return { title: t('title') };
}

const documents = [...new Set(Object.values(documentsOf).flat())];
const texts = [
  'guardian', 'ward', 'number', 'wardNumber', 'wardNumberHint', 'familyName', 'bornOn', 'scope', 'documentType', 'choose', 'documentNumber',
  'startsOn', 'lastDay', 'lastDayHint', 'submit', 'errorHeading', 'back',
] as const;
type Texts = Record<(typeof texts)[number], string>;

export default async function RecordGuardianshipPage() {
  await requireReviewer();
  const locale = await localeOfRequest();
  const [t, family, parts] = [await getTranslations('family.record'), await getTranslations('family'), await getTranslations('access.person')];
  const back = localPath(locale, '/agency/families');
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: back, text: family('agency.title') }}>
      <RecordForm
        requestId={randomUUID()}
        texts={Object.fromEntries(texts.map((name) => [name, t(name)])) as Texts}
        scopes={scopes.map((scope) => ({ value: scope, label: family(`scopesTold.${scope}`) }))}
        documents={documents.map((document) => ({ value: document, label: family(`documents.${document}`) }))}
        dateParts={{ day: parts('day'), month: parts('month'), year: parts('year') }}
        backHref={back}
        errorTexts={await errorTexts(locale, 'people.personalNumber', 'family.eitherNumber', 'access.familyName', 'family.bornOn', 'family.scope',
          'family.documentType', 'family.documentFits', 'family.documentNumber', 'family.startsOn', 'family.lastDay', 'form.stale')}
      />
    </Page>
  );
}
