import { describe, expect, it } from 'vitest';
import { aClinic, aConsentText, aSignedInPerson } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase({ connections: 20 });
await aConsentText(owner);

const seal = async () => (await app<{ lines: number }[]>`select seal_journal() as lines`)[0]!.lines;
const unsealed = async () => (await owner<{ lines: number }[]>`
  select count(*) as lines from journal where xact >= coalesce((select max(before_xact) from journal_seals), '0')`)[0]!.lines;
// the horizon is the whole server's: a transaction of another test's database may hold it for a while
const sealAll = () => expect.poll(async () => { await seal(); return unsealed(); }).toBe(0);
const firstBroken = async () => (await app<{ id: number | null }[]>`select first_broken_seal() as id`)[0]!.id;
const write = (lines: number) => owner`
  insert into journal (act, actor, detail) select 'tested', 'system', jsonb_build_object('n', n) from generate_series(1, ${lines}::integer) n`;

describe('L6: the chain of seals over the journal', () => {
  it('seals every line once, while many write', async () => {
    const clinic = await aClinic(owner);
    const people = await Promise.all(Array.from({ length: 200 }, () => aSignedInPerson(owner)));
    let writing = true;
    const sealing = Promise.all([1, 2].map(async () => { while (writing) await seal(); }));
    const writers = (some: typeof people) => Promise.all(some.map((person) => choose(app, { ...person, facilityId: clinic })));
    await writers(people.slice(100));
    await sealAll();
    await writers(people.slice(0, 100));
    writing = false;
    await sealing;
    await sealAll();
    const [sealed] = await owner<{ lines: number; seals: number }[]>`select sum(entries)::bigint as lines, count(*) as seals from journal_seals`;
    const [journal] = await owner<{ lines: number }[]>`select count(*) as lines from journal`;
    expect(sealed!.lines).toBe(journal!.lines);
    expect(sealed!.seals).toBeGreaterThan(1);
    expect(await firstBroken()).toBeNull();
  });

  it('leaves the lines of an open transaction for the next seal', async () => {
    await owner.begin(async (slow) => {
      await slow`insert into journal (act, actor) values ('slow', 'system')`;
      await write(3);
      expect(await seal()).toBe(0);
      expect(await unsealed()).toBe(3);
    });
    await sealAll();
    expect(await firstBroken()).toBeNull();
  });

  it('holds for a session in another time zone', async () => {
    await write(2);
    await owner.begin(async (sql) => {
      await sql`set local timezone = 'America/Los_Angeles'`;
      await sql`select seal_journal()`;
    });
    expect(await firstBroken()).toBeNull();
    const [there] = await owner.begin(async (sql) => {
      await sql`set local timezone = 'Asia/Tbilisi'`;
      return sql`select first_broken_seal() as id`;
    });
    expect(there).toEqual({ id: null });
  });

  it.each([
    ['an altered line', `update journal set detail = '{"n": 99}' where id = (select max(id) from journal where act = 'tested')`],
    ['a removed line', `delete from journal where id = (select max(id) from journal where act = 'tested')`],
    ['a line put in later', `insert into journal (xact, act, actor) select xact, 'forged', 'system' from journal order by id desc limit 1`],
    ['an altered seal', `update journal_seals set hash = sha256('x') where id = (select max(id) from journal_seals)`],
  ])('finds %s, even from a superuser who switched the triggers off', async (_, tampering) => {
    await write(2);
    await sealAll();
    const [last] = await owner<{ id: number }[]>`select max(id) as id from journal_seals`;
    const undo = new Error('undo');
    await expect(owner.begin(async (sql) => {
      await sql`set local session_replication_role = 'replica'`;
      await sql.unsafe(tampering);
      const [broken] = await sql`select first_broken_seal() as id`;
      expect(broken).toEqual({ id: last!.id });
      throw undo;
    })).rejects.toBe(undo);
    expect(await firstBroken()).toBeNull();
  });

  it('is sealed and checked by those who may', async () => {
    for (const [role, rights] of [['erti_app', [true, true]], ['erti_auditor', [false, true]]] as const) {
      const [row] = await owner`select has_function_privilege(${role}, 'seal_journal()', 'execute') as seals,
        has_function_privilege(${role}, 'first_broken_seal()', 'execute') as checks`;
      expect([row!.seals, row!.checks]).toEqual(rights);
    }
  });
});
