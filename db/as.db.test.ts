import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { as, type Database } from './as.ts';
import { facilities, journal, people, registrations } from './schema/index.ts';
import { aClinic, aRegistration, aSignedInPerson, dayOf } from './tests/builders.ts';
import { freshDatabase } from './tests/database.ts';
import { Unavailable } from './violations.ts';

const { owner } = await freshDatabase();
const person = await aSignedInPerson(owner);
const facilityId = await aClinic(owner);
await aRegistration(owner, { personId: person.id, facilityId, accountId: person.accountId, from: -3 });
const actor = { kind: 'person', accountId: person.accountId, personId: person.id };

/** The message of what stopped a query, which drizzle wraps. */
async function causeOf(query: () => Promise<unknown>): Promise<string> {
  const error = await query().catch((caught: unknown) => caught as Error);
  return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
}

describe('as', () => {
  it('reads every type as the schema says', async () => {
    const [row] = await as(actor, (db) => db.select().from(registrations));
    expect(row).toMatchObject({ personId: person.id, facilityId, during: { start: await dayOf(owner, -3), end: null } });
    expect(row!.startedAt).toBeInstanceOf(Date);
    expect(Math.abs(row!.startedAt.getTime() - Date.now())).toBeLessThan(60_000);
    const [self] = await as(actor, (db) => db.select().from(people));
    expect(self).toMatchObject({ bornOn: '1988-03-09', diedOn: null, familyNameLatin: 'Beridze' });
    const [facility] = await as(actor, (db) => db.select().from(facilities).where(eq(facilities.id, facilityId)));
    expect(facility).toMatchObject({ languages: ['ka'], openingHours: Array(7).fill('09:00-18:00'), stepFree: false });
  });

  it('filters by a period, a date and an array, and executes plain SQL', async () => {
    const found = await as(actor, (db) => db.select().from(registrations).where(sql`${registrations.during} @> today()`));
    expect(found).toHaveLength(1);
    const [row] = await as(actor, (db) => db.execute(sql`select today() as day, 2::bigint as number, now() as at, actor() as actor`));
    expect(row).toMatchObject({ day: await dayOf(owner, 0), number: 2, actor: 'person' });
    expect(row!.at).toBeInstanceOf(Date);
  });

  it('writes json as an object, not as a text of it', async () => {
    await as(actor, (db) => db.insert(journal).values({
      act: 'tested', accountId: person.accountId, actor: 'person', detail: { nested: { list: [1, 'ორი'] } },
    }));
    const [row] = await owner`select jsonb_typeof(detail) as type, detail from journal where act = 'tested'`;
    expect(row).toEqual({ type: 'object', detail: { nested: { list: [1, 'ორი'] } } });
  });

  it('leaves the pool the types of Erti', async () => {
    const [row] = await owner<{ day: unknown; at: unknown }[]>`select current_date as day, now() as at`;
    expect(typeof row!.day).toBe('string');
    expect(row!.at).toBeInstanceOf(Date);
  });

  it('takes everything back when the work fails', async () => {
    await expect(as(actor, async (db) => {
      await db.update(people).set({ language: 'en' }).where(eq(people.id, person.id));
      throw new Error('changed its mind');
    })).rejects.toThrow('changed its mind');
    expect(await owner`select language from people where id = ${person.id}`).toEqual([{ language: 'ka' }]);
  });

  it('keeps what a failing query was asked out of its error', async () => {
    const number = '00123456789';
    const failing = (db: Database) => db.select().from(people).where(sql`${people.personalNumber} = ${`${number}\0`}`);
    const error = await as(actor, failing).catch((caught: unknown) => caught as Error);
    expect(error).toMatchObject({ name: 'DatabaseFailure', code: '22021' });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(number);
  });

  it('gives a handle that throws once the transaction is over', async () => {
    let kept: Database | undefined;
    await as(actor, async (db) => { kept = db; await db.execute(sql`select 1`); });
    expect(await causeOf(async () => kept!.select().from(people))).toBe('This transaction is over.');
    expect(await causeOf(async () => kept!.execute(sql`select 1`))).toBe('This transaction is over.');
  });

  it('gives a handle that throws when its backend has died under the work', async () => {
    const late: string[] = [];
    const done: Promise<void>[] = [];
    const dead = as(actor, async (db) => {
      const [mine] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await owner`select pg_terminate_backend(${mine!.pid})`;
      done.push((async () => {
        await pause(100);
        late.push(await causeOf(async () => db.execute(sql`select actor()`)));
      })());
      await done[0];
    });
    await expect(dead).rejects.toBeInstanceOf(Unavailable);
    await Promise.all(done);
    expect(late).toEqual(['This transaction is over.']);
  });
});
