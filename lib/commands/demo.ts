import { demoFactorKey, demoPeople, demoStaff, outdatedStories, progressOn, seedDemo } from '#db/seed/index.ts';
import { prepareDatabase } from '#db/prepare.ts';
import { hashPassword } from '#lib/access/index.ts';
import { formatDate } from '#lib/kernel/format.ts';
import { startDemoDatabase } from './database.ts';
import { demoFactorFor } from './demo-factor.ts';
import { step } from './progress.ts';

export type Demo = { greet: (address: string) => void; stop: () => Promise<void> };

/** Starts the demo's database, with everything that the law and the stories need in it. */
export async function startDemo(port: number): Promise<Demo> {
  process.env.NEXTAUTH_URL ??= `http://localhost:${port}`;
  const database = await step('Starting PostgreSQL', startDemoDatabase);
  try {
    await step('Migrating the database', () => prepareDatabase(database.ownerUrl, database.appUrl));
    const { ownerUrl, staffPassword } = database;
    await step('Seeding the demo', async () => seedDemo(ownerUrl, {
      people: 20_000, staffPasswordHash: await hashPassword(staffPassword), staffFactorFor: demoFactorFor, onProgress: progressOn(process.stderr),
    }));
    const storiesOn = await outdatedStories(ownerUrl);
    return { stop: database.stop, greet: (address) => greet(address, staffPassword, storiesOn) };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

function greet(address: string, staffPassword: string, storiesOn: string | null): void {
  console.log(`\nErti is ready: ${address}\n\nPeople (personal number, surname, birth date; the code arrives at ${address}/demo/inbox):`);
  for (const person of demoPeople)
    console.log(`  ${person.personalNumber}  ${person.familyName}  ${person.bornOn}  ${person.story.en}`);
  if (storiesOn) console.log(`Their stories are told as of ${formatDate('en', storiesOn)}; rm -r .erti begins anew, as of today.`);
  console.log(`\nStaff, at ${address}/sign-in/staff, all with the password ${staffPassword}:`);
  for (const staff of demoStaff) console.log(`  ${staff.email}  ${staff.role}`);
  console.log(`Where a code is asked for, the page shows it; for an authenticator app, their key is ${demoFactorKey}.`);
  console.log('\nCtrl-C stops it.');
}
