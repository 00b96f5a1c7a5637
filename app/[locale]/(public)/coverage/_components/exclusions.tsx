import { getTranslations } from 'next-intl/server';
import type { Exclusion } from '#lib/coverage/index.ts';
import type { Locale } from '#lib/kernel/format.ts';

/** A soft hyphen that stands within a word on the page; the tables word for word have it. */
const withoutHyphens = (words: string) => words.replaceAll('¬', '');

/** What the programme does not pay for, each with its exception where its own words do not say it already. */
export async function Exclusions({ exclusions, locale }: { exclusions: Exclusion[]; locale: Locale }) {
  const t = await getTranslations('cover.notCovered');
  return (
    <ul>
      {exclusions.map(({ code, words, exception }) => (
        <li key={code} id={code}>
          {withoutHyphens(words[locale])}
          {exception && !words[locale].includes(exception[locale]) && <div className="subtle">{t('exception', { exception: exception[locale] })}</div>}
        </li>
      ))}
    </ul>
  );
}
