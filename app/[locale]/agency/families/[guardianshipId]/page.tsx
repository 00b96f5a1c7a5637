import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Facts } from '#app/_ui/facts.tsx';
import { Page } from '#app/_ui/page.tsx';
import { formatPeriod } from '#lib/kernel/format.ts';
import { requireReviewer } from '#lib/kernel/web/guards.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { guardianshipIdOf, guardianshipToEnd } from '#lib/people/index.ts';
import { EndForm } from './end-form.tsx';

type EndGuardianshipProps = { params: Promise<{ guardianshipId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family.end');
  return { title: t('title') };
}

/** By its paper and without names: whoever comes here has seen the person's file, and has said why. */
export default async function EndGuardianshipPage({ params }: EndGuardianshipProps) {
  const actor = await requireReviewer();
  const id = guardianshipIdOf((await params).guardianshipId) ?? notFound();
  const { scope, documentType, documentNumber, during, isOpen } = (await guardianshipToEnd(actor, id)) ?? notFound();
  const [t, family, locale] = [await getTranslations('family.end'), await getTranslations('family'), await localeOfRequest()];
  const back = localPath(locale, '/agency/families');
  return (
    <Page title={t('title')} lead={t(isOpen ? 'lead' : 'over')} back={{ href: back, text: family('agency.title') }}>
      <Facts rows={[
        { term: family('record.scope'), value: family(`scopesTold.${scope}`) },
        { term: family('record.documentType'), value: documentType && family(`documents.${documentType as 'court_decision'}`) },
        { term: family('record.documentNumber'), value: documentNumber },
        { term: t('during'), value: formatPeriod(locale, during) },
      ]} />
      {isOpen && (
        <EndForm requestId={randomUUID()} guardianshipId={id} backHref={back}
          texts={{
            documentNumber: t('documentNumber'), documentHint: t('documentHint'), reason: t('reason'), confirm: t('confirm'), submit: t('submit'),
            errorHeading: t('errorHeading'), back: family('record.back'),
          }}
          errorTexts={await errorTexts(locale, 'family.documentNumber', 'family.reason', 'family.endNotConfirmed', 'form.stale')} />
      )}
    </Page>
  );
}
