import { getTranslations } from 'next-intl/server';
import { errorTexts } from '#app/_ui/error-texts.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { type ListedVersion, rulesLegalBasis } from '#lib/coverage/index.ts';
import type { RulesField } from './rules-form.tsx';

/** What every form about a version is given; `place` is the part of its page to which the way back leads. */
export async function rulesForm({ id, name }: Pick<ListedVersion, 'id' | 'name'>, place = '') {
  const [t, locale] = [await getTranslations('rules.form'), await localeOfRequest()];
  return {
    hidden: { versionId: String(id) },
    errorHeading: t('errorHeading'),
    back: { href: localPath(locale, `/agency/rules/${id}${place}`), text: t('back', { name }) },
    errorTexts: await errorTexts(locale, 'form.stale', 'rules.tooLong', 'rules.words', 'rules.bothLanguages', 'rules.share', 'rules.raw', 'rules.mark',
      'rules.noTerms', 'rules.period', 'rules.from', 'rules.notConfirmed', 'rules.discardNotConfirmed', 'life.legalBasis', 'life.reasons', 'money.amount',
      'money.nothing', 'money.tooMuch'),
  };
}

/** What a decision about the rules rests on and says why; the former stands there at first. */
export async function decisionFields(): Promise<{ fields: RulesField[]; defaults: Record<string, string> }> {
  const t = await getTranslations('rules.form');
  return {
    fields: [
      { kind: 'prose', name: 'legalBasis', label: t('legalBasis'), hint: t('legalBasisHint'), rows: 4 },
      { kind: 'prose', name: 'reasons', label: t('reasons'), hint: t('reasonsHint'), rows: 5 },
    ],
    defaults: { legalBasis: rulesLegalBasis() },
  };
}

/** The words of a line in both languages. */
export async function wordsFields(names: readonly [string, string] = ['wordsKa', 'wordsEn'], of: 'words' | 'exception' | 'note' = 'words'): Promise<RulesField[]> {
  const t = await getTranslations('rules.form');
  return [
    { kind: 'prose', name: names[0], label: t(`${of}Ka`), rows: 4, ...(of === 'words' ? { hint: t('wordsHint') } : {}) },
    { kind: 'prose', name: names[1], label: t(`${of}En`), rows: 4 },
  ];
}
