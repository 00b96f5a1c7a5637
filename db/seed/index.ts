import postgres, { type Sql } from 'postgres';
import { seedDemoCounter } from './demo-counter.ts';
import { seedDemoDeclarations } from './demo-declarations.ts';
import { leaveLine, seedDemoFactors, seedDemoPeople, seedDemoStaff } from './demo-load.ts';
import { seedDemoPlaces } from './demo-places.ts';
import { seedDemoPrices } from './demo-prices.ts';
import { seedDemoVouchers } from './demo-vouchers.ts';
import { seedFacilities } from './facilities.ts';
import { seedPeople } from './people.ts';
import type { OnProgress } from './progress.ts';
import { seedReference } from './reference.ts';

export { demoPeople } from './demo-people.ts';
export { demoFactorKey, demoStaff } from './demo-staff.ts';
export { progressOn } from './progress.ts';

type DemoOptions = {
  people?: number;
  staffPasswordHash: string;
  staffFactorFor?: (accountId: string) => Uint8Array;
  onProgress?: OnProgress;
};
type DemoResult = { peopleAdded: number; staffAdded: boolean };

/**
 * Marks a migrated database as a demo and fills it: reference data, 1,500 invented facilities, named demo people
 * and staff, and so many other invented people. Adds what is missing; with all there it does nothing, quickly.
 *
 * @param ownerUrl a superuser, or a member of erti_owner
 * @param options.people how many invented people there shall be, besides the named ones; 20,000 when not said
 * @param options.staffPasswordHash of the demo staff, if they are added now
 * @param options.staffFactorFor what each of the demo staff's accounts keeps of their second factor; without it they have none
 * @returns what was added now
 * @throws Error when the database has people and is no demo: it is never turned into one
 */
export async function seedDemo(ownerUrl: string, options: DemoOptions): Promise<DemoResult> {
  return asOwner(ownerUrl, async (sql) => {
    await markAsDemo(sql);
    await seedReference(sql);
    const today = await todayOf(sql);
    await seedFacilities(sql, today);
    const staffAdded = await seedDemoStaff(sql, options.staffPasswordHash);
    if (options.staffFactorFor) await seedDemoFactors(sql, options.staffFactorFor);
    await seedDemoPeople(sql);
    const onProgress = options.onProgress ?? (() => {});
    const peopleAdded = await seedPeople(sql, { people: options.people ?? 20_000, today, onProgress });
    if (peopleAdded > 0) await seedDemoPlaces(sql);
    await seedDemoCounter(sql);
    await seedDemoDeclarations(sql);
    await seedDemoPrices(sql);
    await seedDemoVouchers(sql);
    if (staffAdded || peopleAdded > 0) await leaveLine(sql, peopleAdded);
    return { peopleAdded, staffAdded };
  });
}

/**
 * Adds to a migrated database what every service needs, and nobody: the reference data.
 *
 * @param ownerUrl a superuser, or a member of erti_owner
 * @param isDemo whether the service is set to be a demo
 * @throws Error when the database is marked as the other kind; it is left as it is
 */
export function seedService(ownerUrl: string, isDemo: boolean): Promise<void> {
  return asOwner(ownerUrl, async (sql) => {
    const [marked] = await sql<{ demo: boolean }[]>`select demo from deployment`;
    if (marked?.demo && !isDemo) throw new Error('Erti does not start: this database is a demo, and ERTI_DEMO=1 is not set.');
    if (!marked?.demo && isDemo)
      throw new Error('Erti does not start: this database is not a demo, and ERTI_DEMO=1 is set; npm run db:seed makes an empty one a demo.');
    await seedReference(sql);
  });
}

/** The day on which the stories of the demo people were true ('YYYY-MM-DD'), or null when that is today. */
export function outdatedStories(ownerUrl: string): Promise<string | null> {
  return asOwner(ownerUrl, async (sql) => {
    const [line] = await sql<{ on: string; is_today: boolean }[]>`
      select detail->>'on' as on, detail->>'on' = today()::text as is_today
      from journal where act = 'demo.seeded' order by id limit 1`;
    return line && !line.is_today ? line.on : null;
  });
}

async function asOwner<T>(ownerUrl: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {}, connection: { role: 'erti_owner' } });
  try {
    return await work(sql);
  } finally {
    // with a limit: after a lost connection postgres.js 3.4.9 would wait for ever, and hide the error
    await sql.end({ timeout: 5 });
  }
}

async function markAsDemo(sql: Sql): Promise<void> {
  const [marked] = await sql`
    update deployment set demo = true where demo or not exists (select from people) returning demo`;
  if (!marked) throw new Error('This database has people and is not a demo; the demo seed leaves it as it is.');
}

async function todayOf(sql: Sql): Promise<string> {
  const [row] = await sql<{ today: string }[]>`select today()::text as today`;
  if (!row) throw new Error('The database told no day.');
  return row.today;
}
