import { expect, test } from 'vitest';
import { grantVoucherSchema, termInAddress, transferQuery, transferVoucherSchema, vouchersQuery } from './schemas.ts';

const id = '0198c2a4-7a1e-7c3a-9d6e-1f2a3b4c5d6e';
const act = { requestId: id, voucherId: id, legalBasis: '№36', reasons: 'მიზეზი' };

test('what makes no sense in the address of the queue is left out', () => {
  expect(vouchersQuery.parse({ state: 'draft', treatment: 'x', assigned: 'somebody', overdue: 'no', page: '0', q: ' ა\u0000 ' }))
    .toEqual({ q: 'ა', state: '', treatment: '', assigned: '', overdue: '', page: 1 });
});

test.each([
  [{}, { facility: null, price: { typed: '', tetri: null } }],
  [{ facility: '12', price: '1 250,50' }, { facility: 12, price: { typed: '1 250,50', tetri: 125_050 } }],
  [{ facility: '12', price: '0' }, { facility: 12, price: { typed: '0', tetri: null } }],
  [{ facility: '12', price: '1000000' }, { facility: 12, price: { typed: '1000000', tetri: null } }],
  [{ facility: '-1', price: 'ბევრი' }, { facility: null, price: { typed: 'ბევრი', tetri: null } }],
  [{ facility: ['1', '2'], price: ['1', '2'] }, { facility: null, price: { typed: '', tetri: null } }],
])('a transfer by its address: %j', (sent, read) => expect(transferQuery.parse(sent)).toMatchObject(read));

test('a day in an address is a day of the calendar, or none', () => {
  expect(['2026-12-31', '2026-02-30', 'tomorrow', undefined].map((day) => termInAddress.parse(day))).toEqual(['2026-12-31', null, null, null]);
});

test('a grant says until when and how much was shown', () => {
  expect(grantVoucherSchema.parse({ ...act, validUntil: '1,9,2026', expectedTetri: '70000' })).toMatchObject({ validUntil: '2026-09-01', expectedTetri: 70_000 });
  for (const [sent, message] of [
    [{ validUntil: '31,2,2026', expectedTetri: '1' }, 'vouchers.validUntil'], [{ validUntil: '2026-09-01', expectedTetri: '1.5' }, 'form.stale'],
    [{ validUntil: '2026-09-01', expectedTetri: '1', reasons: ' ' }, 'review.reasons'], [{ validUntil: '2026-09-01', expectedTetri: '1', legalBasis: 'ა'.repeat(4001) }, 'review.tooLong'],
  ] as const) expect(grantVoucherSchema.safeParse({ ...act, ...sent }).error?.issues[0]?.message).toBe(message);
});

test('a transfer names a facility and a price', () => {
  expect(transferVoucherSchema.safeParse({ ...act, facilityId: '0', priceTetri: '1', expectedTetri: '1' }).success).toBe(false);
  expect(transferVoucherSchema.safeParse({ ...act, facilityId: '1', priceTetri: '0', expectedTetri: '0' }).success).toBe(false);
  expect(transferVoucherSchema.safeParse({ ...act, facilityId: '1', priceTetri: '99999999', expectedTetri: '0' }).success).toBe(true);
});
