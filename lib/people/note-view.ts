import { sql } from 'drizzle-orm';
import type { Database } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';

/** Writes down, in the transaction that looks, that a member of the agency's staff looked at a person. */
export async function noteView(db: Database, actor: AgencyActor, personId: string, where: 'search' | 'file'): Promise<void> {
  await db.execute(sql`
    insert into journal (act, account_id, actor, person_id, detail)
    values ('person.viewed', ${actor.accountId}, 'agency', ${personId}, jsonb_build_object('where', ${where}::text))
  `);
}
