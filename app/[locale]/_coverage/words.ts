import { getTranslations } from 'next-intl/server';
import type { Eligibility, Rule } from '#lib/coverage/index.ts';

/** Why a rule applies, in a few words; a rule that came later than the words for it is told by its category. */
export async function groundOf({ name, category }: Rule): Promise<string> {
  const t = await getTranslations('coverage');
  return t.has(`grounds.${name}` as never) ? t(`grounds.${name}` as never) : `${t('category')} ${category}`;
}

/** The packages of an answer in one line, the better one first, or that there is none. */
export async function packagesInWords({ packages }: Eligibility): Promise<string> {
  const t = await getTranslations('coverage');
  return packages.length === 0 ? t('noPackage') : packages.map((covered) => t(`packages.${covered.package}`)).join(', ');
}
