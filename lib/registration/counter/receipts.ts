import { and, desc, eq, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { people, receipts, registrations } from '#db/schema/index.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { maskNumber, type Locale } from '#lib/kernel/format.ts';
import { receiptWhere, type Receipt } from '../receipts.ts';

/**
 * A receipt that the actor made at the counter, by its number; while the person is on the clinic's list.
 * @returns null when there is none, or another's
 */
export const counterReceipt = (actor: ClinicActor, number: string, locale: Locale): Promise<Receipt | null> =>
  receiptWhere(actor, number, eq(receipts.accountId, actor.accountId), locale);

export type CounterReceipt = { number: string; act: Receipt['act']; name: string; maskedNumber: string; issuedAt: Date };

/** The receipts that the actor made today, the latest first. */
export const receiptsOfToday = (actor: ClinicActor): Promise<CounterReceipt[]> => as(actor, async (db) => {
  const rows = await db.select({
    number: receipts.number, act: receipts.act, issuedAt: receipts.issuedAt, name: sql<string>`${people.familyName} || ' ' || ${people.givenName}`,
    // whoever was found at a counter has one
    personalNumber: sql<string>`${people.personalNumber}`,
  }).from(receipts).innerJoin(registrations, eq(registrations.id, receipts.registrationId)).innerJoin(people, eq(people.id, receipts.personId))
    .where(and(eq(receipts.accountId, actor.accountId), sql`lower(${registrations.during}) = today()`))
    .orderBy(desc(receipts.issuedAt)).limit(200);
  return rows.map(({ personalNumber, ...row }) => ({ ...row, maskedNumber: maskNumber(personalNumber) }));
});
