import { Tag } from '#app/_ui/tag.tsx';
import type { VoucherState } from '#lib/vouchers/index.ts';

const colours = {
  draft: 'neutral', submitted: 'info', returned: 'neutral', refused: 'danger', withdrawn: 'neutral', granted: 'success', accepted: 'success',
  used: 'success', given_back: 'neutral', expired: 'warning', cancelled: 'danger',
} as const;

/**
 * Where a voucher stands, in words.
 * It does not wait for its words: what a list waits for cell by cell comes only by script.
 */
export const VoucherStateTag = ({ state, words }: { state: VoucherState; words: (state: VoucherState) => string }) =>
  <Tag color={colours[state]}>{words(state)}</Tag>;
