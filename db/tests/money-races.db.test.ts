import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { as } from '#db/as.ts';
import { connect } from '#db/client.ts';
import { retrying } from '#db/retry.ts';
import { RuleViolation, translated, Unavailable } from '#db/violations.ts';
import { asActor, type Who } from './as-role.ts';
import { aSignedInPerson } from './builders.ts';
import { freshDatabase } from './database.ts';
import { act, aCast, aHospital, allowanceOf, aVoucher, type Cast, midsummer, texts } from './voucher-builders.ts';

const { owner, app, appUrl, name } = await freshDatabase();
const at = (who: Who): Who => ({ ...who, today: midsummer });
const doing = (who: Who, work: Parameters<typeof asActor>[2]) => asActor(app, at(who), work);

/** Many applications of one person, each for a surgery of 1,000 lari, of which the programme pays 700. */
const many = (cast: Cast, count: number) => Promise.all(Array.from({ length: count }, () => aVoucher(owner, app, cast, 'submitted')));

type Outcome = { won: number } & Record<string, number>;
const countOf = (outcomes: string[]): Outcome => outcomes.reduce<Outcome>((counts, outcome) => ({ ...counts, [outcome]: (counts[outcome] ?? 0) + 1 }), { won: 0 });
const deadlocks = async () => (await owner<{ deadlocks: number }[]>`select deadlocks::int from pg_stat_database where datname = ${name}`)[0]!.deadlocks;

async function outcomeOf(work: Promise<unknown>): Promise<string> {
  return work.then(() => 'won', (error: unknown) => {
    const refusal = translated(error);
    if (refusal instanceof RuleViolation) return refusal.rule;
    if (refusal instanceof Unavailable) return 'unavailable';
    throw error;
  });
}

it('500 grants for one person: as many as the limit holds, and the last lari once', { timeout: 240_000 }, async () => {
  const cast = await aCast(owner);
  const vouchers = await many(cast, 500);
  const pool = connect(appUrl, 40);
  // as whoever is told that the service is busy does: the same again, until there is an answer
  const answered = async (id: string): Promise<string> => {
    const outcome = await outcomeOf(retrying(() => asActor(pool, at(cast.reviewer), (sql) => act.grant(sql, id, 70_000, '2026-07-01'))));
    return outcome === 'unavailable' ? answered(id) : outcome;
  };
  const outcomes = countOf(await Promise.all(vouchers.map(({ id }) => answered(id))));
  await pool.end();
  expect(outcomes).toEqual({ won: 21, limit_has_that_left: 479 });
  expect(await allowanceOf(owner, cast.person.personId, 2026)).toEqual({ reserved: 21 * 70_000, used: 0 });
  expect(await deadlocks()).toBe(0);
});

it('two for the last 300 lari: one has it, the other is told what is left', async () => {
  const cast = await aCast(owner);
  await aVoucher(owner, app, cast, 'granted', { price: 2_100_000 });
  const two = await many(cast, 2);
  const outcomes = countOf(await Promise.all(two.map(({ id }) => outcomeOf(doing(cast.reviewer, (sql) => act.grant(sql, id, 30_000, '2026-07-01'))))));
  expect(outcomes).toEqual({ won: 1, limit_has_that_left: 1 });
});

it('one voucher used, given back, cancelled and transferred at once: one of them', async () => {
  const [cast, elsewhere] = [await aCast(owner), await aHospital(owner)];
  for (let round = 0; round < 10; round++) {
    const { id } = await aVoucher(owner, app, cast, 'accepted');
    const outcomes = await Promise.all([
      outcomeOf(doing(cast.clinic, (sql) => act.use(sql, id, midsummer, 100_000))), outcomeOf(doing(cast.person, (sql) => act.give_back(sql, id))),
      outcomeOf(doing(cast.reviewer, (sql) => act.cancel(sql, id))), outcomeOf(doing(cast.clinic, (sql) => act.use(sql, id, midsummer, 100_000))),
    ]);
    expect(countOf(outcomes)).toEqual({ won: 1, voucher_move_is_allowed: 3 });
    const other = await aVoucher(owner, app, cast, 'accepted');
    const moved = await Promise.all([
      outcomeOf(doing(cast.clinic, (sql) => act.use(sql, other.id, midsummer, 1000))),
      outcomeOf(doing(cast.reviewer, (sql) => act.transfer(sql, other.id, elsewhere, 100_000, 70_000))),
    ]);
    expect(countOf(moved).won).toBe(1);
  }
  const [sums] = await owner`select sum(used_tetri)::bigint as used from vouchers where person_id = ${cast.person.personId} and state = 'used'`;
  expect((await allowanceOf(owner, cast.person.personId, 2026))!.used).toBe(sums!.used ?? 0);
  expect(await deadlocks()).toBe(0);
});

it('backends that die leave no half: what was told is there, and asked again it answers the same', { timeout: 240_000 }, async () => {
  const casts = await Promise.all(Array.from({ length: 8 }, async () => aCast(owner, await aSignedInPerson(owner))));
  const asked = (await Promise.all(casts.map(async (cast) => (await many(cast, 30)).map((voucher) => ({ cast, voucher, requestId: randomUUID(), told: '' }))))).flat();
  const grant = ({ cast, voucher, requestId }: (typeof asked)[number]) => outcomeOf(as(at(cast.reviewer), (db) => db.execute(
    sql`select from grant_voucher(${requestId}, ${voucher.id}, 70000, '2026-07-01', ${texts[0]}, ${texts[1]}, ${texts[2]})`)));
  let killed = 0;
  await Promise.all(asked.map(async (one, nth) => {
    one.told = await grant(one);
    if (nth % 6 === 0) killed += (await owner`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'erti_app' and datname = ${name} order by random() limit 1`).length;
  }));
  expect(killed).toBeGreaterThan(5);
  for (const one of asked) {
    const again = await grant(one);
    if (one.told === 'won') expect(again).toBe('won');
  }
  for (const cast of casts) {
    const [granted] = await owner<{ count: number }[]>`select count(*)::int as count from vouchers where person_id = ${cast.person.personId} and state = 'granted'`;
    expect(granted!.count).toBe(21);
    expect(await allowanceOf(owner, cast.person.personId, 2026)).toEqual({ reserved: 21 * 70_000, used: 0 });
    expect((await owner`select from voucher_acts a join vouchers v on v.id = a.voucher_id where v.person_id = ${cast.person.personId} and a.act = 'grant'`).length).toBe(21);
  }
});
