import { expect, test } from 'vitest';
import { freshDatabase } from '#db/tests/database.ts';
import { outdatedStories, seedDemo } from './index.ts';

const { owner, ownerUrl } = await freshDatabase({ demo: false });
const seed = (people: number) => seedDemo(ownerUrl, { people, staffPasswordHash: 'only for this test' });

test('the stories are of the day of the first seeding, whatever is added later', async () => {
  await seed(0);
  expect(await outdatedStories(ownerUrl)).toBeNull();
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = 'replica'`;
    await sql`update journal set detail = detail || '{"on": "2026-01-31"}' where act = 'demo.seeded'`;
  });
  await seed(10);
  expect(await outdatedStories(ownerUrl)).toBe('2026-01-31');
});
