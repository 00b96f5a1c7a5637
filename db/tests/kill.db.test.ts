import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { as } from '#db/as.ts';
import { appPool } from '#db/pool.ts';
import { retrying } from '#db/retry.ts';
import { Unavailable } from '#db/violations.ts';
import { aClinic, aConsentText, aSignedInPerson } from './builders.ts';
import { choose, type Receipt } from './choose.ts';
import { freshDatabase } from './database.ts';

process.env.DATABASE_POOL = '10';
const { owner } = await freshDatabase({ connections: 4 });
await aConsentText(owner);
const clinic = await aClinic(owner);
const people = await Promise.all(Array.from({ length: 600 }, () => aSignedInPerson(owner)));
type Someone = (typeof people)[number];

/** Runs `act` for everybody, sixteen at a time, while a random backend of the app dies after every eighth act. */
async function underFire(act: (person: Someone) => Promise<void>): Promise<number> {
  const waiting = [...people];
  let [done, killed] = [0, 0];
  const worker = async () => {
    for (let person = waiting.pop(); person; person = waiting.pop()) {
      await act(person);
      if (++done % 8 === 0) killed += await killOne();
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return killed;
}

async function killOne(): Promise<number> {
  return (await owner`select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'erti_app' and datname = current_database() order by random() limit 1`).length;
}

/** What a request was told; null when it was told nothing but that the service is unavailable. */
const told = <T>(work: Promise<T>): Promise<T | null> => work.catch((error: unknown) => {
  if (error instanceof Unavailable) return null;
  throw error;
});

/** As whoever was told that the service is unavailable does: the same again, until there is an answer. */
async function answered<T>(work: () => Promise<T>): Promise<T> {
  return (await told(work())) ?? answered(work);
}

describe('backends that die under load', () => {
  it('lose no acknowledged registration, and leave no request half done', async () => {
    const answers = new Map<Someone, { requestId: string; receipt: Receipt | null }>();
    const register = (person: Someone, requestId: string) => retrying(() => appPool().use((sql) => choose(sql, { ...person, facilityId: clinic, requestId })));
    const killed = await underFire(async (person) => {
      const requestId = randomUUID();
      answers.set(person, { requestId, receipt: await told(register(person, requestId)) });
    });
    expect(killed).toBeGreaterThan(50);
    for (const [person, { requestId, receipt }] of answers) {
      if (receipt) expect(receipt.person_id).toBe(person.id);
      const found = await registrationsOf(person);
      expect(found.length).toBe(receipt ? 1 : Math.min(found.length, 1));
      const asked = await answered(() => register(person, requestId));
      expect(await registrationsOf(person)).toEqual([{ id: asked.registration_id, receipts: 1, lines: 1, consents: 1 }]);
      if (receipt) expect(asked).toEqual(receipt);
    }
  });

  it('never let one read as another, nor lose what was acknowledged', async () => {
    let wrong = 0;
    const acknowledged: string[] = [];
    const killed = await underFire(async (person) => {
      const actor = { kind: 'person', accountId: person.accountId, personId: person.id };
      const outcome = await told(as(actor, async (db) => {
        const look = async () => {
          const rows = await db.execute<{ id: string; me: string }>(sql`select id, actor_person() as me from people`);
          if (rows.length !== 1 || rows[0]!.id !== person.id || rows[0]!.me !== person.id) wrong++;
        };
        await look();
        await nextTurn();
        await db.execute(sql`insert into journal (act, actor, account_id, person_id) values ('tested', 'person', ${person.accountId}, ${person.id})`);
        await nextTurn();
        await look();
        return person.id;
      }));
      if (outcome) acknowledged.push(outcome);
    });
    expect(killed).toBeGreaterThan(50);
    expect(wrong).toBe(0);
    const kept = await owner<{ id: string }[]>`select distinct person_id as id from journal where act = 'tested'`;
    expect(acknowledged.filter((id) => !kept.some((line) => line.id === id))).toEqual([]);
    expect(await owner`select from journal j join accounts a on a.id = j.account_id where j.person_id <> a.person_id`).toHaveLength(0);
  });

  async function registrationsOf(person: Someone) {
    return [...await owner`select r.id,
        (select count(*) from receipts where registration_id = r.id) as receipts,
        (select count(*) from journal where detail->>'registration' = r.id::text) as lines,
        (select count(*) from consents where registration_id = r.id) as consents
      from registrations r where person_id = ${person.id}`];
  }
});
