import { type SQL, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { leftOf, type Otherwise, quoteOf } from '../quote.ts';
import { explained } from '../refusals.ts';

type Act = { voucherId: string; requestId: string };

/**
 * Runs an act on a voucher. The same request sent twice is done once, and answers the same.
 * @param call the function that does it
 * @param asked where to the voucher is moved or until when it is granted, for what a refusal says of the limit
 * @returns the number of the decision that the act stands in
 * @throws VoucherUnknown, VoucherMoveNotPossible in its state
 */
export const decideVoucher = (
  actor: AgencyActor, { voucherId, requestId }: Act, call: (db: Database) => Promise<SQL>, asked: Otherwise = {},
): Promise<{ number: string }> =>
  explained(() => as(actor, async (db) => {
    await db.execute(await call(db));
    const [done] = await db.execute<{ number: string }>(sql`
      select d.number from voucher_acts a join decisions d on d.id = a.decision_id
      where a.voucher_id = ${voucherId} and a.account_id = ${actor.accountId} and a.request_id = ${requestId}`);
    if (!done) throw new Error('An act that decides left no decision.');
    return done;
  }), async () => leftOf((await quoteOf(actor, voucherId, asked)).leftTetri));
