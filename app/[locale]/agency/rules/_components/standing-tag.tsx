import { getTranslations } from 'next-intl/server';
import { Tag } from '#app/_ui/tag.tsx';
import type { Standing } from '#lib/coverage/index.ts';

const colours = { draft: 'info', ahead: 'warning', now: 'success', past: 'neutral', recalled: 'neutral', discarded: 'neutral' } as const;

/** Where a version of the rules is today. */
export async function StandingTag({ standing }: { standing: Standing }) {
  const t = await getTranslations('rules.standings');
  return <Tag color={colours[standing]}>{t(standing)}</Tag>;
}
