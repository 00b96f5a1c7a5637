import { getTranslations } from 'next-intl/server';
import { Tag } from '#app/_ui/tag.tsx';
import type { ParticipationState } from '#lib/participation/index.ts';

const colours = {
  with_primary_care: 'success', without_primary_care: 'info', suspended: 'warning', later: 'info', ended: 'neutral', never: 'neutral',
} as const;

/** What a facility is to the programme today, in words. */
export async function StateTag({ state }: { state: ParticipationState }) {
  const t = await getTranslations('agency.states');
  return <Tag color={colours[state]}>{t(state)}</Tag>;
}
