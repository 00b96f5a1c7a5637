import { Tag } from '#app/_ui/tag.tsx';
import type { DeclarationFile } from '#lib/participation/index.ts';

type State = DeclarationFile['state'];

const colours = {
  draft: 'neutral', submitted: 'info', refusal_proposed: 'warning', returned: 'neutral', accepted: 'success', refused: 'danger', withdrawn: 'neutral',
} as const;

/**
 * Where a declaration stands, in words.
 * It does not wait for its words: what a list waits for cell by cell comes only by script.
 */
export const DeclarationStateTag = ({ state, words }: { state: State; words: (state: State) => string }) =>
  <Tag color={colours[state]}>{words(state)}</Tag>;
