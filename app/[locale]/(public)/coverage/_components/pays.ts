import { getTranslations } from 'next-intl/server';
import type { Cell } from '#lib/coverage/index.ts';

/** What a cell says, in a few words: who pays what. */
export type Pays = { programme: (cell: Cell | undefined) => string; person: (cell: Cell | undefined) => string };

export async function paysInWords(): Promise<Pays> {
  const t = await getTranslations('cover.table');
  return {
    programme: (cell) => {
      if (!cell || cell.share === null) return t('notCovered');
      if (!cell.shareStated) return t('upTo');
      return cell.share === 100 ? t('whole') : t('share', { share: cell.share });
    },
    person: (cell) => {
      if (!cell || cell.share === null) return t('everything');
      if (!cell.shareStated) return t('over');
      return cell.share === 100 ? t('nothing') : t('rest', { rest: 100 - cell.share });
    },
  };
}
