import { afterEach, expect, test, vi } from 'vitest';
import { closeAppPool } from '#db/pool.ts';
import { aClinic, aPerson } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { aLicence, aManagerActor } from '#db/tests/life-builders.ts';
import { aCast, allowanceOf, aVoucher } from '#db/tests/voucher-builders.ts';
import { log } from '#lib/kernel/log.ts';
import { keepCalendar } from './calendar.ts';

const { owner, app, appUrl } = await freshDatabase();

afterEach(() => vi.restoreAllMocks());

test('what the day brings is done while the service runs: a place goes to the next in line, a licence is warned of, who came of age is told, each once', async () => {
  const [clinic, person] = [await aClinic(owner), await aPerson(owner)];
  await aManagerActor(owner, clinic);
  await aLicence(owner, clinic, 7);
  await owner`insert into waiting (person_id, facility_id) values (${person.id}, ${clinic})`;
  const [born] = await owner<{ on: string }[]>`select (today() - interval '18 years')::date as on`;
  const [parent, young] = [await aPerson(owner), await aPerson(owner, { bornOn: born!.on })];
  await owner`insert into guardianships (guardian_id, ward_id, scope, document_number, during)
    values (${parent.id}, ${young.id}, 'parent', 'AB-1', daterange(${born!.on}, null))`;
  const told = async () => (await owner<{ kind: string }[]>`select kind from notices order by kind`).map(({ kind }) => kind);
  const calendars = [keepCalendar(20), keepCalendar(20)];
  await expect.poll(told).toEqual(['cameOfAge', 'licenceExpires', 'placeOffered']);
  for (const calendar of calendars) await calendar.stop();
  expect(await told()).toEqual(['cameOfAge', 'licenceExpires', 'placeOffered']);
});

test('a voucher whose last day is over gives its money back, and its person is told once', async () => {
  const cast = await aCast(owner);
  const { id } = await aVoucher(owner, app, cast, 'accepted', { today: '2026-06-10', days: 30 });
  const calendars = [keepCalendar(20), keepCalendar(20)];
  await expect.poll(async () => (await owner<{ state: string }[]>`select state from vouchers where id = ${id}`)[0]?.state).toBe('expired');
  for (const calendar of calendars) await calendar.stop();
  expect(await allowanceOf(owner, cast.person.personId, 2026)).toEqual({ reserved: 0, used: 0 });
  const told = await owner`select from notices where kind = 'voucherExpired' and person_id = ${cast.person.personId}`;
  expect(told.length).toBe(1);
});

test('a database that cannot be reached stops nothing, and is told without its words', async () => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => {});
  process.env.DATABASE_APP_URL = 'postgres://erti_app:x@127.0.0.1:1/erti';
  await closeAppPool();
  await keepCalendar().stop();
  process.env.DATABASE_APP_URL = appUrl;
  await closeAppPool();
  expect(logged.mock.calls.map(([facts]) => facts as object)).toEqual([{ what: 'places', failure: 'Unavailable' }, { what: 'licences', failure: 'Unavailable' },
    { what: 'comingsOfAge', failure: 'Unavailable' }, { what: 'vouchers', failure: 'Unavailable' }]);
});
