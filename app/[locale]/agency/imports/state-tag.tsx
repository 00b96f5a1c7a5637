import { getTranslations } from 'next-intl/server';
import { Tag } from '#app/_ui/tag.tsx';
import type { ListedImport } from '#lib/people/index.ts';

const colours = { reading: 'info', checked: 'warning', running: 'info', done: 'success', failed: 'danger' } as const;

export async function StateTag({ state }: Pick<ListedImport, 'state'>) {
  const t = await getTranslations('imports.states');
  return <Tag color={colours[state]}>{t(state)}</Tag>;
}
