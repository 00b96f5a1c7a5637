import { getTranslations } from 'next-intl/server';
import { Facts } from '#app/_ui/facts.tsx';
import type { Service } from '#lib/coverage/index.ts';
import type { Locale } from '#lib/kernel/format.ts';

/** The rows of a service, word by word as the three tables have them, with what each includes. */
export async function RowWords({ service: { rows }, locale }: { service: Service; locale: Locale }) {
  const t = await getTranslations('cover.service');
  return (
    <Facts rows={[...rows].map(([table, { words, items }]) => ({
      term: t('inTable', { table }),
      value: (
        <>
          <span lang="ka">{words}</span>
          {items.length > 0 && <ul aria-label={t('items')}>{items.map((item) => <li key={item.ka}>{item[locale]}</li>)}</ul>}
        </>
      ),
    }))} />
  );
}
