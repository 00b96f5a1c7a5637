import type { Page } from '@playwright/test';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import type { VoucherState } from '#db/schema/index.ts';
import { aSignedInPerson, dayOf, type Person } from '#db/tests/builders.ts';
import { aCast, aHospital, aVoucher, type Cast, type Voucher } from '#db/tests/voucher-builders.ts';
import type { Visit } from './pages.ts';
import { signIn, signInAsStaff } from './signing-in.ts';

type Owner = Sql<Types>;
export type Applied = { person: Person; cast: Cast; voucher: Voucher };

/** Somebody with a voucher in a state; the operation costs 1,000 lari unless said otherwise, of which the programme pays 70 %. */
export async function someonesVoucher(owner: Owner, state: VoucherState, { price = 100_000, of }: { price?: number; of?: Pick<Applied, 'person' | 'cast'> } = {}): Promise<Applied> {
  const person = of?.person ?? await aSignedInPerson(owner);
  const cast = of?.cast ?? await aCast(owner, person as Person & { accountId: string });
  return { person, cast, voucher: await aVoucher(owner, owner, cast, state, { today: await dayOf(owner, 0), price }) };
}

/** The number of the latest decision about a voucher. */
export async function decisionAbout(owner: Owner, { id }: Voucher): Promise<string> {
  const [row] = await owner<{ number: string }[]>`
    select d.number from voucher_acts a join decisions d on d.id = a.decision_id where a.voucher_id = ${id} order by a.step desc limit 1`;
  return row!.number;
}

/** The agency's queue of vouchers, and one in every state in which something can be done about it. */
export async function voucherReviewPages(owner: Owner, page: Page): Promise<Visit[]> {
  const [submitted, granted, refused] = [await someonesVoucher(owner, 'submitted'), await someonesVoucher(owner, 'granted'), await someonesVoucher(owner, 'refused')];
  const [elsewhere, until] = [await aHospital(owner), await dayOf(owner, 30)];
  await signInAsStaff(page, owner);
  const [asked, held] = [submitted, granted].map(({ voucher }) => `/agency/vouchers/${voucher.id}`);
  return [
    { name: 'vouchers-queue', path: '/agency/vouchers' },
    { name: 'vouchers-no-match', path: '/agency/vouchers?q=xxxxxxxxxx' },
    { name: 'voucher-submitted', path: asked! },
    ...['grant', 'return', 'refuse'].map((act) => ({ name: `voucher-${act}`, path: `${asked}/${act}` })),
    { name: 'voucher-grant-amount', path: `${asked}/grant?until=${until}` },
    { name: 'voucher-granted', path: held! },
    ...['extend', 'transfer', 'cancel'].map((act) => ({ name: `voucher-${act}`, path: `${held}/${act}` })),
    { name: 'voucher-transfer-amount', path: `${held}/transfer?facility=${elsewhere}&price=800` },
    { name: 'voucher-transfer-no-price', path: `${held}/transfer?facility=${elsewhere}&price=x` },
    { name: 'voucher-too-late', path: `/agency/vouchers/${refused.voucher.id}/grant` },
    { name: 'decision-voucher-grant', path: `/agency/decisions/${await decisionAbout(owner, granted.voucher)}` },
  ];
}

/** What was decided about a voucher, as its person reads it. */
export async function ownDecisionPages(owner: Owner, page: Page): Promise<Visit[]> {
  const { person, voucher } = await someonesVoucher(owner, 'granted');
  await signIn(page, owner, person);
  return [{ name: 'my-voucher-decision', path: `/my/vouchers/${voucher.id}/decisions/${await decisionAbout(owner, voucher)}` }];
}
