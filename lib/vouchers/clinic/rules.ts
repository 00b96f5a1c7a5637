import type { Voucher, VoucherAct } from '../types.ts';

/** Until it is granted a voucher is whoever applied's; from then on the chosen facility's. As voucher_moves and voucher_role have it. */
const ofApplicant: Partial<Record<Voucher['state'], VoucherAct[]>> = {
  draft: ['submit', 'withdraw'], submitted: ['withdraw'], returned: ['submit', 'withdraw'],
};
const ofChosen: Partial<Record<Voucher['state'], VoucherAct[]>> = { granted: ['accept', 'give_back'], accepted: ['use', 'give_back'] };

/** What a facility may do with a voucher that it sees. */
export function clinicActs({ state, applicant, facility }: Pick<Voucher, 'state' | 'applicant' | 'facility'>, facilityId: number): VoucherAct[] {
  const own = applicant?.id === facilityId ? ofApplicant[state] : undefined;
  const chosen = facility?.id === facilityId ? ofChosen[state] : undefined;
  return own ?? chosen ?? [];
}
