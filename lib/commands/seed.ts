import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { prepareDatabase } from '#db/prepare.ts';
import { progressOn, seedDemo } from '#db/seed/index.ts';
import { hashPassword } from '#lib/access/index.ts';
import { startDemoDatabase } from './database.ts';

/** `npm run db:seed -- --people N` fills the database of DATABASE_URL, or the demo's own, with invented people. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { people: { type: 'string', default: '20000' } } });
  const people = Number(values.people.replaceAll(/[_,]/g, ''));
  if (!Number.isSafeInteger(people) || people < 0) throw new Error('--people takes a whole number, as in --people 20000.');
  const database = await migratedDatabase();
  try {
    const { staffPassword } = database;
    const staffPasswordHash = await hashPassword(staffPassword);
    const { peopleAdded, staffAdded } = await seedDemo(database.ownerUrl, { people, staffPasswordHash, onProgress: progressOn(process.stderr) });
    console.log(peopleAdded > 0 ? `Added ${peopleAdded} people.` : 'All of the people are there already.');
    if (staffAdded) console.log(`The demo staff sign in with the password ${staffPassword}`);
  } finally {
    await database.stop();
  }
}

async function migratedDatabase(): Promise<{ ownerUrl: string; staffPassword: string; stop: () => Promise<void> }> {
  const { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl } = process.env;
  if (!ownerUrl) {
    const demo = await startDemoDatabase();
    await prepareDatabase(demo.ownerUrl, demo.appUrl);
    return demo;
  }
  if (!appUrl) throw new Error('DATABASE_APP_URL is not set: the same database, as the role erti_app.');
  await prepareDatabase(ownerUrl, appUrl);
  const staffPassword = process.env.DEMO_STAFF_PASSWORD ?? randomBytes(9).toString('base64url');
  return { ownerUrl, staffPassword, stop: async () => {} };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // not exitCode: the embedded PostgreSQL's own hook would end the process with 0
  process.exit(1);
});
