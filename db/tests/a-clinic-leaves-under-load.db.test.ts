import { randomUUID } from 'node:crypto';
import type { ISql } from 'postgres';
import { describe, expect, it } from 'vitest';
import { connect, type Types } from '#db/client.ts';
import { retrying } from '#db/retry.ts';
import { RuleViolation } from '#db/violations.ts';
import { asActor, expectRefused } from './as-role.ts';
import { aClinic, aConsentText, aSignedInPerson } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';
import { aCrowd, anAgencyActor, aRegisteredPerson } from './life-builders.ts';

const { owner, app, appUrl, name } = await freshDatabase();
await aConsentText(owner);
const reviewer = await anAgencyActor(owner);
const texts = ['მუხლი 1', 'შემოწმების აქტი', 'სასამართლოში'] as const;

/** An act of the agency as lib/participation/act-on-participation.ts does it: a crowd takes longer than a page may. */
const asAgency = <T>(act: (sql: ISql<Types>) => Promise<T>): Promise<T> => asActor(app, { ...reviewer, today: undefined }, async (sql) => {
  await sql`set local statement_timeout = '2min'`;
  return act(sql);
});
const suspend = (clinic: number) => asAgency((sql) =>
  sql`select suspend_facility(${randomUUID()}, ${clinic}, ${texts[0]}, ${texts[1]}, ${texts[2]})`);
const close = (clinic: number) => asAgency((sql) => sql<{ people: number }[]>`
  select people from close_facility(${randomUUID()}, ${clinic}, today() + 1, ${texts[0]}, ${texts[1]}, ${texts[2]})`);
const succeed = (clinic: number, successor: number) => asAgency((sql) => sql<{ people: number }[]>`
  select people from succeed_facility(${randomUUID()}, ${clinic}, ${sql.json([{ facility: successor, municipalities: null }])}, 'ბრძანება 1', today(),
    ${texts[0]}, ${texts[1]}, ${texts[2]})`);

const numberOf = async (query: PromiseLike<{ count: number }[]>) => (await query)[0]!.count;
const jobs = () => numberOf(owner`select count(*)::int as count from graphile_worker._private_jobs`);
const deadlocks = () => numberOf(owner`select deadlocks::int as count from pg_stat_database where datname = ${name}`);

async function timed<T>(what: string, work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const began = performance.now();
  const value = await work();
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(`${what}: ${seconds.toFixed(1)} s\n`);
  return { value, seconds };
}

/** A clinic of 20,000 people, and how long it took to make them: the measure of what this machine can do at this moment. */
async function aFullClinic(): Promise<{ clinic: number; making: number }> {
  const clinic = await aClinic(owner);
  const { seconds } = await timed('making a clinic with 20,000 people', () => aCrowd(owner, clinic, 20_000));
  return { clinic, making: seconds };
}

// A clock on the wall fails where tests run beside other work; a multiple of the time the same people took to be made does not.
describe('a clinic with 20,000 people', { timeout: 300_000 }, () => {
  it('is closed in the time it takes to make it, or little more: all are ended and told, over two channels each', async () => {
    const { clinic, making } = await aFullClinic();
    const before = await jobs();
    const { value: [done], seconds } = await timed('closing a clinic with 20,000 people', () => close(clinic));
    expect(done).toEqual({ people: 20_000 });
    expect(seconds / making).toBeLessThan(6);
    expect(await numberOf(owner`select count(*)::int as count from registrations where facility_id = ${clinic} and end_reason = 'facility_exit'`)).toBe(20_000);
    expect(await numberOf(owner`select count(*)::int as count from notices where kind = 'clinicLeaves'`)).toBe(40_000);
    // and those at the agency who decide
    expect(await jobs() - before).toBeGreaterThanOrEqual(40_000);
  });

  it('is succeeded in twice that: all are ended there and begun here', async () => {
    const [{ clinic, making }, successor] = [await aFullClinic(), await aClinic(owner)];
    const { value: [done], seconds } = await timed('20,000 people following a successor', () => succeed(clinic, successor));
    expect(done).toEqual({ people: 20_000 });
    expect(seconds / making).toBeLessThan(12);
    expect(await numberOf(owner`select count(*)::int as count from registrations where facility_id = ${successor} and basis = 'succession'`)).toBe(20_000);
    expect(await owner`select taken from places where facility_id = any (${[clinic, successor]}) order by facility_id`).toEqual([{ taken: 0 }, { taken: 20_000 }]);
  });
});

type Racers = ReturnType<typeof connect>;

/** People who choose at once over twenty connections, and an act of the agency in their midst; how each came out. */
async function race(racers: number, run: (app: Racers, racer: number) => Promise<unknown>, act: () => Promise<unknown>) {
  const pool = connect(appUrl, 20);
  const before = await deadlocks();
  let acting: Promise<unknown> | undefined;
  const outcomes = await Promise.all(Array.from({ length: racers }, async (_, racer) => {
    const outcome = await retrying(() => run(pool, racer)).then(() => 'won', (error: unknown) => {
      if (error instanceof RuleViolation) return error.rule;
      throw error;
    });
    acting ??= retrying(act);
    return outcome;
  }));
  await acting;
  await pool.end();
  return { outcomes, deadlocks: await deadlocks() - before };
}

const openAt = (clinic: number) => numberOf(owner`select count(*)::int as count from registrations where facility_id = ${clinic} and upper_inf(during)`);
const countOf = (outcomes: string[], outcome: string) => outcomes.filter((one) => one === outcome).length;

describe('while people choose it', () => {
  it('a clinic is suspended: who is in stays, nobody comes after', async () => {
    const clinic = await aClinic(owner);
    const people = await Promise.all(Array.from({ length: 300 }, () => aSignedInPerson(owner)));
    const { outcomes, deadlocks: met } = await race(300, (pool, n) => choose(pool, { ...people[n]!, facilityId: clinic }), () => suspend(clinic));
    await expectRefused(choose(app, { ...(await aSignedInPerson(owner)), facilityId: clinic }), 'clinic_is_not_suspended');
    expect(countOf(outcomes, 'won') + countOf(outcomes, 'clinic_is_not_suspended')).toBe(300);
    expect(await openAt(clinic)).toBe(countOf(outcomes, 'won'));
    expect(met).toBe(0);
  });

  it('a clinic closes: nobody ends up registered where nothing is', async () => {
    const clinic = await aClinic(owner);
    const people = await Promise.all(Array.from({ length: 300 }, () => aSignedInPerson(owner)));
    const { outcomes, deadlocks: met } = await race(300, (pool, n) => choose(pool, { ...people[n]!, facilityId: clinic }), () => close(clinic));
    await expectRefused(choose(app, { ...(await aSignedInPerson(owner)), facilityId: clinic }), 'clinic_is_not_leaving');
    expect(countOf(outcomes, 'won') + countOf(outcomes, 'clinic_is_not_leaving')).toBe(300);
    expect(await openAt(clinic)).toBe(0);
    expect(await numberOf(owner`select count(*)::int as count from registrations where facility_id = ${clinic} and end_reason = 'facility_exit'`)).toBe(countOf(outcomes, 'won'));
    expect(met).toBe(0);
  });

  it('a clinic goes over to a successor, which others choose and leave: everybody is somewhere', async () => {
    const [clinic, successor, other] = [await aClinic(owner), await aClinic(owner), await aClinic(owner)];
    const here = await Promise.all(Array.from({ length: 100 }, () => aRegisteredPerson(owner, clinic, { from: -100 })));
    const there = await Promise.all(Array.from({ length: 100 }, () => aRegisteredPerson(owner, successor, { from: -100 })));
    // from the clinic to its successor, and from the successor away
    const { outcomes, deadlocks: met } = await race(200, (pool, n) => (n % 2 === 0
      ? choose(pool, { ...here[n / 2]!, facilityId: successor })
      : choose(pool, { ...there[(n - 1) / 2]!, facilityId: other })), () => succeed(clinic, successor));
    expect(met).toBe(0);
    expect(outcomes.filter((outcome) => outcome !== 'won').every((outcome) => outcome === 'one_change_per_two_months' || outcome === 'clinic_is_another_one'
      || outcome === 'registration_lasts_a_day')).toBe(true);
    expect([await openAt(clinic), await openAt(successor) + await openAt(other)]).toEqual([0, 200]);
    const list = await owner`select taken from places where facility_id = ${successor}`;
    expect(list).toEqual([{ taken: await openAt(successor) }]);
  });
});
