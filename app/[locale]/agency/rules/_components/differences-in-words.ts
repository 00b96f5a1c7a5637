import { getTranslations } from 'next-intl/server';
import type { Difference, RulesCell, RulesContent, RulesExclusion, RulesLimit, VersionFile } from '#lib/coverage/index.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { cellTexts } from './cell-text.ts';

export type DifferenceInWords = { key: string; what: string; of: string | null; before: string; after: string };

/** Puts the differences of two versions into words; where one of the two says nothing, a dash. */
export async function differencesInWords({ before, content, differences }: VersionFile): Promise<DifferenceInWords[]> {
  const word = await words();
  return before === null ? [] : differences.map((difference) => word(difference, before.content, content));
}

async function words(): Promise<(difference: Difference, before: RulesContent, after: RulesContent) => DifferenceInWords> {
  const [t, packages, locale, cell] = [await getTranslations('rules'), await getTranslations('coverage.packages'), await localeOfRequest(), await cellTexts()];
  const limit = (one: RulesLimit | null) => one && `${formatLari(locale, one.amountTetri)}, ${t(`periods.${one.period}`)}${one.periodStated ? '' : ` (${t('limits.decided')})`}. ${one.words[locale]}`;
  const exclusion = (one: RulesExclusion | null) => one && [
    one.words[locale], one.exception?.[locale], one.packages?.map((code) => packages(code)).join(', ') ?? t('exclusions.everybody'),
  ].filter(Boolean).join(' · ');
  const inCell = (one: RulesCell | null, of: RulesContent) => [cell(one, of.limits), one?.raw && `«${one.raw}»`, one?.mark, one?.note?.[locale]].filter(Boolean).join(' · ');
  const line = (key: string, what: string, of: string | null, was: string | null, is: string | null): DifferenceInWords =>
    ({ key, what, of, before: was || '—', after: is || '—' });
  return (difference, before, after) => {
    switch (difference.of) {
      case 'cell': return line(`${difference.service.code} ${difference.package}`, difference.service.name[locale], packages(difference.package),
        inCell(difference.before, before), inCell(difference.after, after));
      case 'conditions': {
        const said = (codes: string[]) => codes.map((code) => t(`conditions.${code as 'voucher'}`)).join(', ');
        return line(`${difference.service.code} conditions`, difference.service.name[locale], t('service.conditions'), said(difference.before), said(difference.after));
      }
      case 'limit': return line(`limit ${difference.code}`, (difference.after ?? difference.before)!.words[locale], t('compare.limit'), limit(difference.before), limit(difference.after));
      case 'footnote': return line(`footnote ${difference.code}`, t('compare.footnote'), t(`areas.${difference.code}`), difference.before?.words[locale] ?? null, difference.after?.words[locale] ?? null);
      case 'exclusion': return line(`exclusion ${difference.code}`, t('compare.exclusion'), null, exclusion(difference.before), exclusion(difference.after));
      case 'source': return line('source', t('version.source'), null, difference.before[locale], difference.after[locale]);
    }
  };
}
