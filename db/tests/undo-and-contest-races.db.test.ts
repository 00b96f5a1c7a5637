import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { connect } from '#db/client.ts';
import { retrying } from '#db/retry.ts';
import { asActor, ruleOf, type Who } from './as-role.ts';
import { aClinic, aConsentText, anAccount, aRegistration, aSignedInPerson } from './builders.ts';
import { choose } from './choose.ts';
import { linkOf, registeredByCode } from './contest-builders.ts';
import { aCounter } from './counter-builders.ts';
import { freshDatabase } from './database.ts';

const { owner, app, appUrl, name } = await freshDatabase();
await aConsentText(owner);
const [vake, gldani] = [await aClinic(owner), await aClinic(owner)];
const counter = await aCounter(owner, gldani);
type Someone = Awaited<ReturnType<typeof aSignedInPerson>>;

let nino: Someone;
let made: string;
beforeEach(async () => {
  nino = await aSignedInPerson(owner);
  await aRegistration(owner, { personId: nino.id, accountId: nino.accountId, facilityId: vake, from: -100 });
  made = (await registeredByCode(app, counter, nino)).registration_id;
});

const undo = (sql: typeof app, person: Someone, registration: string) =>
  sql`select number from undo_registration(${randomUUID()}, ${person.accountId}, ${person.id}, ${registration})`;
const contest = (sql: typeof app) =>
  sql`select number from contest_registration(${randomUUID()}, ${nino.accountId}, ${nino.id}, ${made}, null)`;
const byLink = (sql: typeof app, link: string) => asActor(sql, { kind: 'anyone' }, (tx) => tx`select number from contest_by_link(${link})`);
const contestOf = async (registration: string): Promise<string> =>
  (await owner<{ id: string }[]>`select id from contests where registration_id = ${registration}`)[0]!.id;

/** Runs many at once over twenty connections; how often each outcome was met. */
async function race(count: number, run: (racers: typeof app, racer: number) => PromiseLike<unknown>): Promise<Record<string, number>> {
  const racers = connect(appUrl, 20);
  const outcomes = await Promise.all(Array.from({ length: count }, (_, racer) =>
    retrying(async () => run(racers, racer)).then(() => 'won', (error: unknown) => ruleOf(Promise.reject(error as Error)))));
  await racers.end();
  return outcomes.reduce<Record<string, number>>((counts, outcome) => ({ ...counts, [outcome]: (counts[outcome] ?? 0) + 1 }), {});
}

const deadlocks = async (): Promise<number> =>
  (await owner<{ deadlocks: number }[]>`select deadlocks from pg_stat_database where datname = ${name}`)[0]!.deadlocks;

describe('undoing and contesting, at once', () => {
  it('one link used forty times is one contest', async () => {
    const link = await linkOf(owner, made, nino.id);
    expect(await race(40, (sql) => byLink(sql, link))).toEqual({ won: 1, link_works_once: 39 });
    expect(await owner`select from contests where registration_id = ${made}`).toHaveLength(1);
  });

  it('ten reviewers who decide differently decide once', async () => {
    await contest(app);
    const id = await contestOf(made);
    await asActor(app, { kind: 'clinic', ...counter, role: 'registrar' }, (sql) =>
      sql`select number from answer_contest(${randomUUID()}, ${id}, 'words', 'კოდი გვითხრა', null)`);
    const reviewers = await Promise.all(Array.from({ length: 10 }, async (): Promise<Who> => ({ kind: 'agency', role: 'reviewer', accountId: await anAccount(owner) })));
    expect(await race(10, (sql, racer) => asActor(sql, reviewers[racer]!, (tx) => tx`
      select number from decide_contest(${randomUUID()}, ${id}, ${racer % 2 ? 'upheld' : 'rejected'}, 'მუხლი 1', 'მიზეზი', 'სასამართლო')`)))
      .toEqual({ won: 1, contest_is_open: 9 });
    expect(await owner`select from decisions d join contests c on c.decision_id = d.id where c.id = ${id}`).toHaveLength(1);
  });

  it.each([1, 2, 3, 4, 5, 6])('undo, contest, link and a change leave one registration and no deadlock (%i)', async () => {
    const [was, link] = [await deadlocks(), await linkOf(owner, made, nino.id)];
    const acts = [
      (sql: typeof app) => undo(sql, nino, made), contest, (sql: typeof app) => byLink(sql, link),
      (sql: typeof app) => choose(sql, { ...nino, facilityId: vake }),
    ];
    await race(12, (sql, racer) => acts[racer % 4]!(sql));
    expect(await owner`select facility_id, basis from registrations where person_id = ${nino.id} and upper_inf(during)`)
      .toEqual([{ facility_id: vake, basis: 'restoration' }]);
    expect(await owner`select from annulled_registrations where person_id = ${nino.id}`).toHaveLength(1);
    expect(await owner`select from contests where person_id = ${nino.id} and outcome is null`).toHaveLength(0);
    expect(await deadlocks()).toBe(was);
  });

  it('a backend that dies leaves no undoing half done', async () => {
    const people = await Promise.all(Array.from({ length: 40 }, () => aSignedInPerson(owner)));
    const registrations = await Promise.all(people.map(async (person) => (await registeredByCode(app, counter, person)).registration_id));
    const racers = connect(appUrl, 8);
    await Promise.all(people.map(async (person, i) => {
      if (i % 4 === 0) await owner`select pg_terminate_backend(pid) from pg_stat_activity
        where usename = 'erti_app' and datname = ${name} and state = 'active' limit 1`;
      await undo(racers, person, registrations[i]!).catch(() => null);
    }));
    await racers.end({ timeout: 1 });
    expect(await owner`
      select r.id from registrations r join annulled_registrations a using (id)
      union all select c.id from consents c where num_nonnulls(c.registration_id, c.annulled_registration_id) <> 1
      union all select a.id from annulled_registrations a left join receipts p on p.registration_id = a.id and p.act = 'undone'
      where a.annulment_basis = 'undo' and p.number is null`).toHaveLength(0);
  });
});
