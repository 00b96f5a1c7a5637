import { beforeAll, describe, expect, it, test } from 'vitest';
import { keepDelivering } from '#lib/commands/delivering.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { log } from '#lib/kernel/log.ts';
import { carryOutImport } from '#lib/people/index.ts';
import { asActor, expectRefused, ruleOf, type Who } from './as-role.ts';
import { anAccount, aPerson, dayOf } from './builders.ts';
import { freshDatabase, testSettings } from './database.ts';
import { deathOf, fileOf, handIn } from './import-builders.ts';

testSettings();
log.level = 'silent';
const { owner, app } = await freshDatabase();
let actor: AgencyActor;
let who: Who;
let lastWeek = '';

beforeAll(async () => {
  actor = { kind: 'agency', role: 'reviewer', accountId: await anAccount(owner), sessionId: '', name: 'ნანა', today: null };
  who = { kind: 'agency', role: 'reviewer', accountId: actor.accountId };
  lastWeek = await dayOf(owner, -7);
});

const deathsOf = async (count: number) => {
  const people = await Promise.all(Array.from({ length: count }, () => aPerson(owner)));
  return { people, id: await handIn(actor, 'deaths', fileOf('deaths', people.map((person) => deathOf(person, lastWeek)))) };
};
const stateOf = async (id: string) => (await owner`select state, rows_done as done, matched from imports where id = ${id}`)[0];
const appliesOf = async (people: { id: string }[]) => (await owner<{ lines: number }[]>`
  select count(*)::int as lines from journal where act = 'person.death_recorded' and person_id in ${owner(people.map(({ id }) => id))} group by person_id`)
  .map(({ lines }) => lines);

describe('what the database holds to', () => {
  it('a row that was carried out is never touched again', async () => {
    const { id } = await deathsOf(1);
    await carryOutImport(actor, { importId: id, confirmed: 'on' });
    await app`select apply_import(${id})`;
    await expectRefused(owner`update import_rows set reason = 'refused' where import_id = ${id}`, 'import_row_is_applied_once');
    await expectRefused(owner`delete from import_rows where import_id = ${id}`, 'history_only_grows');
    await expectRefused(owner`delete from imports where id = ${id}`, 'history_only_grows');
  });

  it('no row is added once the dry run is over', async () => {
    const { id } = await deathsOf(1);
    const add = (sql: Parameters<Parameters<typeof asActor>[2]>[0]) =>
      sql`select add_import_rows(${id}, '{9}', '{1}', '{1}', '{1}', '{2000-01-01}', '{2000-01-01}', '{1}', '{1}', '{null}', '{null}')`;
    expect(await ruleOf(asActor(app, who, add))).toBe('import_is_being_read');
    expect(await ruleOf(asActor(app, who, (sql) => sql`select import_is_checked(${id})`))).toBe('import_is_being_read');
  });

  it('the counts are those of the rows, and nobody has two names on one day', async () => {
    const { id, people: [person] } = await deathsOf(1);
    await expectRefused(owner`update imports set matched = 0 where id = ${id}`, 'import_counts_every_row');
    await expectRefused(owner`update imports set state = 'done' where id = ${id}`, 'import_is_carried_out_by_somebody');
    const name = (during: string) => owner`insert into former_names (person_id, given_name, family_name, during) values (${person!.id}, 'ა', 'ბ', ${during})`;
    await name('(,2020-01-01)');
    await expectRefused(name('[2019-01-01,2021-01-01)'), 'one_name_at_a_time');
    await expectRefused(name('[2021-01-01,)'), 'former_name_has_ended');
    await expectRefused(owner`update former_names set family_name = 'გ'`, 'history_only_grows');
  });
});

test('a file is carried out once, however many carry it out at the same time', async () => {
  const { id, people } = await deathsOf(60);
  await Promise.all(Array.from({ length: 4 }, () => carryOutImport(actor, { importId: id, confirmed: 'on' })));
  expect(await owner`select from graphile_worker._private_jobs where key = ${`import:${id}`}`).toHaveLength(1);
  const all = async () => { while ((await stateOf(id))?.state === 'running') await app`select apply_import(${id}, 7)`; };
  await Promise.all(Array.from({ length: 4 }, all));
  expect(await stateOf(id)).toEqual({ state: 'done', done: 60, matched: 60 });
  expect(await appliesOf(people)).toEqual(people.map(() => 1));
  await owner`delete from graphile_worker._private_jobs`;
});

const killThoseAtWork = async () => (await owner`select pg_terminate_backend(pid) from pg_stat_activity
  where usename = 'erti_app' and datname = current_database() and query like '%apply_import%' and state <> 'idle'`).length;

test('backends that die in the middle, and a worker that goes and comes, lose no row and do none twice', async () => {
  const { id, people } = await deathsOf(1200);
  await carryOutImport(actor, { importId: id, confirmed: 'on' });
  const hasten = () => owner`update graphile_worker._private_jobs set run_at = now(), attempts = 1 where locked_at is null and key is not null`;
  let worker = keepDelivering(20);
  await expect.poll(async () => (await killThoseAtWork()) > 0, { interval: 5 }).toBe(true);
  await worker.stop();
  worker = keepDelivering(20);
  await expect.poll(async () => { await hasten(); return (await stateOf(id))?.done; }, { interval: 10 }).toBeGreaterThan(0);
  // what was done stays done; what was under way is done anew
  for (let killed = 0; killed < 2 && (await stateOf(id))?.state === 'running'; killed += await killThoseAtWork()) await hasten();
  await expect.poll(async () => { await hasten(); return stateOf(id); }).toEqual({ state: 'done', done: 1200, matched: 1200 });
  await worker.stop();
  expect(await appliesOf(people)).toEqual(people.map(() => 1));
}, 120_000);

test('an import that nobody tries again says so, and goes on where it stopped', async () => {
  const { id } = await deathsOf(3);
  await carryOutImport(actor, { importId: id, confirmed: 'on' });
  await app`select apply_import(${id}, 2)`;
  await app`select import_was_given_up(${id})`;
  expect(await stateOf(id)).toMatchObject({ state: 'failed', done: 2 });
  await carryOutImport(actor, { importId: id, confirmed: 'on' });
  await app`select apply_import(${id})`;
  expect(await stateOf(id)).toEqual({ state: 'done', done: 3, matched: 3 });
  await owner`delete from graphile_worker._private_jobs`;
});
