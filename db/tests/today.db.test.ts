import { describe, expect, it } from 'vitest';
import { expectRefused } from './as-role.ts';
import { aClinic, aConsentText, aSignedInPerson, dayOf } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';

const zones = ['UTC', 'Asia/Tbilisi', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'];
/** Midnight in Tbilisi is 20:00 UTC, the whole year. */
const instants: [instant: string, day: string][] = [
  ['2026-01-31T19:59:59.999Z', '2026-01-31'],
  ['2026-01-31T20:00:00Z', '2026-02-01'],
  ['2026-07-31T19:59:59Z', '2026-07-31'],
  ['2026-07-31T20:00:00Z', '2026-08-01'],
  ['2024-02-28T20:00:00Z', '2024-02-29'],
  ['2025-12-31T20:00:00Z', '2026-01-01'],
];

describe('today, in a deployment', async () => {
  const { owner, app } = await freshDatabase({ demo: false });

  it.each(zones)('is the date in Tbilisi on a server in %s', async (zone) => {
    const row = await owner.begin(async (sql) => {
      await sql`select set_config('timezone', ${zone}, true)`;
      return sql`select today() = (now() at time zone 'Asia/Tbilisi')::date as agrees`;
    });
    expect(row[0]).toEqual({ agrees: true });
  });

  it.each(instants)('at %s is %s, whatever the zone of the session', async (instant, day) => {
    // the function's own words, with the one thing put in that cannot be set
    const [own] = await owner<{ body: string }[]>`select pg_get_functiondef('today()'::regprocedure) as body`;
    expect(own!.body.match(/now\(\)/g)).toHaveLength(1);
    const atInstant = own!.body.replace('public.today()', 'pg_temp.today_then()').replace('now()', `'${instant}'::timestamptz`);
    for (const zone of zones) {
      const rows = await owner.begin(async (sql) => {
        await sql`select set_config('timezone', ${zone}, true)`;
        await sql.unsafe(atInstant);
        return sql`select pg_temp.today_then() as day`;
      });
      expect(Object.values(rows[0]!)).toEqual([day]);
    }
  });

  it('is not moved by erti.today', async () => {
    const [row] = await app.begin(async (sql) => {
      await sql`select set_actor('anyone', null, null, null, null, '2031-05-05')`;
      return sql`select today() = (now() at time zone 'Asia/Tbilisi')::date as unmoved`;
    });
    expect(row).toEqual({ unmoved: true });
  });

  it('is not moved by a table that stands in for the deployment', async () => {
    const [row] = await app.begin(async (sql) => {
      await sql`set local search_path = pg_temp, public`;
      await sql`create temp table deployment (demo boolean) on commit drop`;
      await sql`insert into pg_temp.deployment values (true)`;
      await sql`select set_actor('anyone', null, null, null, null, '2031-05-05')`;
      return sql`select today() = (now() at time zone 'Asia/Tbilisi')::date as unmoved`;
    });
    expect(row).toEqual({ unmoved: true });
  });

  it('cannot be made a demo by the app', async () => {
    await expect(app`update deployment set demo = true`).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a choice made before midnight and sent after it', async () => {
  const { app, owner } = await freshDatabase({ demo: false });
  await aConsentText(owner);

  it('is refused, for the day is not the one shown', async () => {
    const [person, facilityId] = [await aSignedInPerson(owner), await aClinic(owner)];
    await expectRefused(choose(app, { ...person, facilityId, startsOn: await dayOf(owner, -1) }), 'day_is_the_one_shown');
  });
});

describe('today, in a demo', async () => {
  const { app } = await freshDatabase();

  it('is moved by erti.today, for one transaction', async () => {
    const [row] = await app.begin(async (sql) => {
      await sql`select set_actor('anyone', null, null, null, null, '2031-05-05')`;
      return sql`select today() as day`;
    });
    expect(row).toEqual({ day: '2031-05-05' });
    const [after] = await app`select today() = (now() at time zone 'Asia/Tbilisi')::date as unmoved`;
    expect(after).toEqual({ unmoved: true });
  });
});
