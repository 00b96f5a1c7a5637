import { expect, test } from 'vitest';
import { freshDatabase } from '#db/tests/database.ts';
import { type VoucherAct, voucherStates } from '../types.ts';
import { clinicActs } from './rules.ts';

const { owner } = await freshDatabase();
const own = { id: 1, name: { ka: 'ა', en: 'A' }, address: { ka: '', en: '' }, phone: '' };
const other = { ...own, id: 2 };

/** By the table of moves, what the facility may do that a voucher belongs to in this state. */
const allowed = async (state: string) => (await owner<{ act: VoucherAct }[]>`
  select act from voucher_moves where role = 'clinic' and from_state = ${state}`).map(({ act }) => act).sort();
const isGranted = (state: string) => ['granted', 'accepted', 'used', 'given_back', 'expired', 'cancelled'].includes(state);

test.each(voucherStates)('what a facility may do with a voucher that is %s is what the table of moves says', async (state) => {
  const acts = await allowed(state);
  expect(clinicActs({ state, applicant: own, facility: own }, 1).toSorted()).toEqual(acts);
  // it is the applicant's until it is granted, and the chosen facility's from then on
  expect(clinicActs({ state, applicant: own, facility: other }, 1).toSorted()).toEqual(isGranted(state) ? [] : acts);
  expect(clinicActs({ state, applicant: other, facility: own }, 1).toSorted()).toEqual(isGranted(state) ? acts : []);
  expect(clinicActs({ state, applicant: null, facility: other }, 1)).toEqual([]);
});
