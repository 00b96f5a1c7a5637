import { getTranslations } from 'next-intl/server';
import type { CostAnswer } from '#lib/coverage/index.ts';
import type { Asked } from './question.ts';

/** The row of the package's own table, word by word; under a reader's own language where it is another one. */
export async function RowStep({ asked: { locale, calculation: { about, unit } }, answer: { row, package: { table } } }: { asked: Asked; answer: CostAnswer }) {
  const t = await getTranslations('cover.answer');
  const name = [about?.service.name[locale], unit?.name[locale]].filter(Boolean).join(': ');
  return (
    <>
      <p>{name}</p>
      <p>{row ? t('rowText', { table }) : t('noRow', { table })}</p>
      {row && <blockquote lang="ka">{[row.words, ...row.items.map(({ ka }) => ka)].join(' ')}</blockquote>}
    </>
  );
}
