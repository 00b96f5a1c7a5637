import { getTranslations } from 'next-intl/server';
import type { Own } from './own.ts';

/** What the pages on a person's data are called to who reads them. */
export async function dataTitle({ ward }: Own): Promise<string> {
  const t = await getTranslations('data');
  return ward === null ? t('title') : t('titleOf', { name: ward });
}
