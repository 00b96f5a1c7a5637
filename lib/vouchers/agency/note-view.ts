import { sql } from 'drizzle-orm';
import type { Database } from '#db/as.ts';
import { translatorFor } from '#lib/messages/translator.ts';

/** The list of purposes has none for vouchers, so it is said in words; the person reads them, in Georgian as the journal is. */
const purposeInWords = (): string => translatorFor('ka', 'vouchers')('agency.purpose');

/** Writes down, in the transaction that looks, that the agency looked at a person because of a voucher of this number: that is the purpose. */
export async function noteVoucherView(db: Database, personId: string, number: string | null): Promise<void> {
  await db.execute(sql`
    insert into stated_purposes (person_id, purpose, words, reference)
    select ${personId}, 'other', ${purposeInWords()}, ${number}::text
    where not exists (
      select from (
        select s.purpose, s.reference from stated_purposes s
        where s.account_id = actor_account() and s.person_id = ${personId} and s.stated_on = today()
        order by s.stated_at desc, s.id desc limit 1) last
      where last.purpose = 'other' and last.reference is not distinct from ${number}::text)`);
  await db.execute(sql`select note_view(${personId}, 'voucher')`);
}
