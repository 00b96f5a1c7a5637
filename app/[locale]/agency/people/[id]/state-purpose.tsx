import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { Page } from '#app/_ui/page.tsx';
import { isRefusal } from '#lib/kernel/errors.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { purposeTexts } from '../../../_purpose/purpose-texts.ts';
import { PurposeForm } from './purpose-form.tsx';

/** For whoever opens a file without having said why: the question comes in the file's place. */
export function needsPurpose(error: unknown): 'needsPurpose' {
  if (isRefusal(error) && error.code === 'people.purposeNeeded') return 'needsPurpose';
  throw error;
}

/** Asks why, and shows nothing of the person. */
export async function StatePurpose({ personId }: { personId: string }) {
  const [t, person, locale] = [await getTranslations('data.file'), await getTranslations('agency.person'), await localeOfRequest()];
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: localPath(locale, '/agency'), text: person('back') }}>
      <PurposeForm personId={personId} purpose={await purposeTexts('agency')}
        texts={{ submit: t('submit'), errorHeading: t('errorHeading') }}
        errorTexts={await errorTexts(locale, 'looks.purpose', 'looks.words', 'looks.reference', 'form.stale')} />
    </Page>
  );
}
