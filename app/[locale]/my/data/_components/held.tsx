import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import { Section } from '#app/_ui/section.tsx';
import { localeOfRequest } from '#lib/kernel/web/locale.ts';
import { heldInWords, type HeldRows } from '#lib/people/index.ts';

/** What is held, a section for each kind of it; and in one sentence what is not. */
export async function Held({ held }: { held: HeldRows[] }) {
  const [t, locale] = [await getTranslations('data'), await localeOfRequest()];
  const told = held.map((one) => heldInWords(one, locale));
  const nothing = told.filter(({ records }) => records.length === 0).map(({ title }) => title);
  return (
    <>
      {told.filter(({ records }) => records.length > 0).map(({ table, title, records }) => (
        <Section key={table} title={title}>
          {records.map((rows, i) => <Facts key={i} rows={rows} />)}
        </Section>
      ))}
      {nothing.length > 0 && <p>{t('nothing', { what: nothing.join(', ') })}</p>}
    </>
  );
}
