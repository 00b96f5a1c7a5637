import { sql } from 'drizzle-orm';
import type { Database } from '#db/as.ts';

/**
 * Writes down, in the transaction that looks, that the agency looked at a person because of a contest: that is the purpose.
 * @param number the contest's; null before it is opened
 */
export async function noteContestView(db: Database, personId: string, number: string | null): Promise<void> {
  await db.execute(sql`
    insert into stated_purposes (person_id, purpose, reference)
    select ${personId}, 'contest', ${number}::text
    where not exists (
      select from (
        select s.purpose, s.reference from stated_purposes s
        where s.account_id = actor_account() and s.person_id = ${personId} and s.stated_on = today()
        order by s.stated_at desc, s.id desc limit 1) last
      where last.purpose = 'contest' and last.reference is not distinct from ${number}::text)`);
  await db.execute(sql`select note_view(${personId}, 'contest')`);
}
