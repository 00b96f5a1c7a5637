import { sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import { changesOf, type Change } from './changes.ts';
import { collect, type HeldRows } from './collect.ts';
import { looksOf, type Look } from './looks.ts';

/** Everything: what is held, what was done, and who looked; `today` is 'YYYY-MM-DD'. */
export type WholeData = { today: string; held: HeldRows[]; changes: Change[]; looks: Look[] };

/** What is held on the actor's person, by table. */
export const myData = (actor: OwnActor): Promise<HeldRows[]> => as(actor, (db) => collect(db, actor));

/** Everything on the actor's person, to take away; the same transaction writes down that it was. */
export const takeMyData = (actor: OwnActor, format: 'json' | 'pdf'): Promise<WholeData> => as(actor, async (db) => {
  await noteDownload(db, format);
  return {
    today: await todayOf(db),
    held: await collect(db, actor),
    changes: await changesOf(db, actor.personId),
    looks: await looksOf(db, actor.personId),
  };
});

const noteDownload = (db: Database, format: 'json' | 'pdf') => db.execute(sql`
  insert into journal (act, account_id, actor, person_id, detail)
  values ('data.downloaded', actor_account(), actor(), actor_person(), jsonb_build_object('format', ${format}::text))`);

async function todayOf(db: Database): Promise<string> {
  const [row] = await db.execute<{ today: string }>(sql`select today()`);
  return row?.today ?? '';
}
