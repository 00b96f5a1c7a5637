import type { Tables } from '#lib/coverage/index.ts';
import type { Locale } from '#lib/kernel/format.ts';

/** What the page says under its tables of the tariff area, in its own words. */
export const Footnotes = ({ tables, locale }: { tables: Tables; locale: Locale }) => (
  <>
    {[...tables.footnotes.values()].map(({ area, mark, words }) => (
      <div key={area}>
        <blockquote lang="ka">{mark} {words.ka}</blockquote>
        {locale === 'en' && <p className="subtle">{words.en}</p>}
      </div>
    ))}
  </>
);
