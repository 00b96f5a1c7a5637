import { getTranslations } from 'next-intl/server';
import { Tag } from '#app/_ui/tag.tsx';
import type { VoucherState } from '#lib/vouchers/index.ts';

const colours = {
  draft: 'neutral', submitted: 'info', returned: 'warning', refused: 'danger', withdrawn: 'neutral', granted: 'success', accepted: 'success',
  used: 'success', given_back: 'neutral', expired: 'neutral', cancelled: 'danger',
} as const satisfies Record<VoucherState, string>;

/** Where a voucher stands, in a word or two. */
export async function VoucherStateTag({ state }: { state: VoucherState }) {
  const t = await getTranslations('vouchers.states');
  return <Tag color={colours[state]}>{t(state)}</Tag>;
}
