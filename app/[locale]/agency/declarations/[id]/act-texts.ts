import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

/** Texts that the forms of all decisions share. */
export type ActTexts = { legalBasis: string; legalBasisHint: string; reasons: string; back: string; asItIs: string };

/** What every form of an act is given: the texts that all share, the way back, and the sentences of what may be wrong. */
export async function actForm(declarationId: number, ...errors: string[]) {
  const [t, locale] = [await getTranslations('agency.declarations.form'), await localeOfRequest()];
  const texts: ActTexts = {
    legalBasis: t('legalBasis'), legalBasisHint: t('legalBasisHint'), reasons: t('reasons'), back: t('back'), asItIs: t('asItIs'),
  };
  return {
    common: texts,
    here: localPath(locale, `/agency/declarations/${declarationId}`),
    errorTexts: await errorTexts(locale, 'form.stale', 'review.legalBasis', 'review.reasons', 'review.tooLong', 'review.mend', ...errors),
  };
}
