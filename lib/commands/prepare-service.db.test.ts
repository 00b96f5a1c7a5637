import { expect, test } from 'vitest';
import { freshDatabase } from '#db/tests/database.ts';
import { prepareService } from './prepare-service.ts';

const { owner, ownerUrl, appUrl } = await freshDatabase({ demo: false });

const counted = async () => (await owner`
  select (select count(*)::int from regions) as regions, (select count(*)::int from municipalities) as municipalities,
         (select count(*)::int from consent_texts where in_force @> today()) as consent_texts,
         (select count(*)::int from people) as people, (select count(*)::int from facilities) as facilities,
         (select count(*)::int from accounts where kind <> 'system') as accounts`)[0];

test('a service that is set to be a demo takes no database of people, and leaves it as it was', async () => {
  await expect(prepareService(ownerUrl, appUrl, true)).rejects.toThrow(/not a demo.*ERTI_DEMO/);
  expect(await counted()).toMatchObject({ regions: 0, consent_texts: 0 });
});

test('an empty database gets the reference data, and nobody; a second time it gets nothing', async () => {
  await prepareService(ownerUrl, appUrl, false);
  const first = await counted();
  expect(first).toMatchObject({ consent_texts: 1, people: 0, facilities: 0, accounts: 0 });
  expect(first?.regions).toBeGreaterThan(10);
  expect(first?.municipalities).toBeGreaterThan(60);
  await prepareService(ownerUrl, appUrl, false);
  expect(await counted()).toEqual(first);
});

test('a service that is not set to be a demo takes no demo', async () => {
  await owner`update deployment set demo = true`;
  await expect(prepareService(ownerUrl, appUrl, false)).rejects.toThrow(/a demo.*ERTI_DEMO/);
  await prepareService(ownerUrl, appUrl, true);
});
