import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { type Package, packages } from '../types.ts';
import type { Difference } from './compare.ts';

/** Whom a version would touch: of each package how many of its lines change, and how many it covers. */
export type Touched = {
  package: Package;
  lines: number;
  /** Living people whom the package covers on that day; who has two packages is counted in both. */
  people: number;
  /** Vouchers that are open; what was granted stays as it was granted. */
  vouchers: number;
};

type Counted = { package: Package; count: number };

/** Counts, for each package that these differences concern, whom they would touch on a day ('YYYY-MM-DD'). Changes nothing. */
export const whomItTouches = (actor: AgencyActor, differences: Difference[], on: string): Promise<Touched[]> => as(actor, async (db) => {
  // everybody is counted, which takes longer than a page may take to read
  await db.execute(sql`set local statement_timeout = '2min'`);
  const people = await db.execute<Counted>(sql`select package, people::integer as count from people_by_package(${on})`);
  const vouchers = await db.execute<Counted>(sql`
    select package_code as package, count(*)::integer as count from vouchers where state in ('granted', 'accepted') and valid_until >= today() group by package_code`);
  const of = (counted: Iterable<Counted>, code: Package) => [...counted].find((one) => one.package === code)?.count ?? 0;
  return packages.map((code) => ({
    package: code, lines: differences.filter(({ touches }) => touches.includes(code)).length, people: of(people, code), vouchers: of(vouchers, code),
  })).filter(({ lines }) => lines > 0);
});
