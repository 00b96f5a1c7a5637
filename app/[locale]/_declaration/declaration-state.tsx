import { Tag } from '#app/_ui/tag.tsx';
import type { DeclarationFile } from '#lib/participation/index.ts';

type State = DeclarationFile['state'];

const colours = {
  draft: 'neutral', submitted: 'info', returned: 'warning', refusal_proposed: 'info', accepted: 'success', refused: 'danger', withdrawn: 'neutral',
} as const;

/** Where a declaration is, in words. */
export const DeclarationState = ({ state, words }: { state: State; words: (state: State) => string }) =>
  <Tag color={colours[state]}>{words(state)}</Tag>;
