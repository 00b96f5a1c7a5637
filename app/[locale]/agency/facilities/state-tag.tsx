import { Tag } from '#app/_ui/tag.tsx';
import type { ParticipationState } from '#lib/participation/index.ts';

const colours = {
  with_primary_care: 'success', without_primary_care: 'info', suspended: 'warning', licence_expired: 'warning', later: 'info', ended: 'neutral', never: 'neutral',
} as const;

/**
 * What a facility is to the programme today, in words.
 * It does not wait for its words: what a list waits for cell by cell comes only by script.
 */
export const StateTag = ({ state, words }: { state: ParticipationState; words: (state: ParticipationState) => string }) =>
  <Tag color={colours[state]}>{words(state)}</Tag>;
