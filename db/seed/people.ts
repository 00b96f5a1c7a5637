import type { Sql, TransactionSql } from 'postgres';
import { copyRows, prepareStaging } from './copy.ts';
import { idOf, numberOf, peopleRows } from './person.ts';
import type { OnProgress } from './progress.ts';
import { withLawsSetAside } from './set-aside.ts';
import { readWorld, type World } from './world.ts';

const CHUNK = 2_000;
/** From so many people on, and no fewer than are there, checking the laws once at the end is the quicker way. */
const BULK = 10_000;
const TABLES_IN_BULK = ['registrations', 'consents', 'identity_documents'];

type PeopleOptions = { people: number; today: string; onProgress: OnProgress };

/**
 * Adds invented people, their accounts, consents and registrations until there are as many as asked for.
 * Memory does not grow with their number. Few people are loaded a chunk a transaction, under every law;
 * many in one transaction, at whose end every law is put back and checks every row.
 *
 * @param sql a connection that acts as erti_owner, with nothing else on it
 * @returns how many were added now
 */
export async function seedPeople(sql: Sql, { people, today, onProgress }: PeopleOptions): Promise<number> {
  const there = await peopleThere(sql);
  if (there >= people) return 0;
  // invented people come in any number; clinics say how many they take once these are there
  await sql`update places set capacity = null, ceiling = null where capacity is not null`;
  await prepareStaging(sql);
  // checks of foreign keys planned for a nearly empty table read all of it, row by row
  await sql`discard plans`;
  const world = await readWorld(sql, today);
  const onLoaded = (until: number) => onProgress({ step: 'people', done: until - there, of: people - there });
  onLoaded(there);
  if (people - there < Math.max(BULK, there)) {
    for (const [from, until] of chunks(there, people)) {
      await sql.begin((transaction) => load(transaction, from, until, world));
      onLoaded(until);
    }
  } else {
    await sql.begin((transaction) => withLawsSetAside(transaction, TABLES_IN_BULK, async () => {
      for (const [from, until] of chunks(there, people)) {
        await load(transaction, from, until, world);
        onLoaded(until);
      }
    }, (done, of) => onProgress({ step: 'laws', done, of })));
  }
  await sql`analyze people, identity_documents, circumstances, exclusions, accounts, registrations, consents`;
  return people - there;
}

async function load(transaction: TransactionSql, from: number, until: number, world: World): Promise<void> {
  await copyRows(transaction, peopleRows(from, until, world));
}

async function peopleThere(sql: Sql): Promise<number> {
  const [last] = await sql<{ id: string }[]>`
    select id from people where id between ${idOf('person', 0)} and ${idOf('person', 2 ** 40)} order by id desc limit 1`;
  return last ? numberOf(last.id) + 1 : 0;
}

function* chunks(from: number, until: number): Generator<[from: number, until: number]> {
  for (let start = from; start < until; start += CHUNK) yield [start, Math.min(start + CHUNK, until)];
}
