import { Tag } from '#app/_ui/tag.tsx';
import type { OwnState } from '#lib/facilities/index.ts';

const colours = {
  active: 'success', suspended: 'warning', leaving: 'warning', later: 'info', ended: 'neutral', never: 'neutral',
} as const;

/** What a facility is to the programme today, in words. */
export const OwnStateTag = ({ state, words }: { state: OwnState; words: (state: OwnState) => string }) =>
  <Tag color={colours[state]}>{words(state)}</Tag>;
