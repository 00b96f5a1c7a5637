import { getTranslations } from 'next-intl/server';
import { agencyPurposes, clinicPurposes } from '#lib/people/index.ts';

export type PurposeTexts = {
  label: string;
  options: { value: string; label: string }[];
  words: string;
  wordsHint: string;
  /** Only the agency has cases with numbers. */
  reference: string | null;
};

/** The words of a question for a purpose, with the purposes that an institution may have. */
export async function purposeTexts(whose: 'clinic' | 'agency'): Promise<PurposeTexts> {
  const t = await getTranslations('data.purposes');
  return {
    label: t('label'),
    options: (whose === 'clinic' ? clinicPurposes : agencyPurposes).map((value) => ({ value, label: t(value) })),
    words: t('words'),
    wordsHint: t('wordsHint'),
    reference: whose === 'agency' ? t('reference') : null,
  };
}
