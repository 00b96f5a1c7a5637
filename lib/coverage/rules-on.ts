import { eq, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { coverageVersions } from '#db/schema/index.ts';
import type { Period } from '#db/schema/types.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { type Content, servicesOf, type Tables } from './tables.ts';
import { contentOf } from './tables-in.ts';
import type { Package } from './types.ts';

/** The tables of a day; null on a day on which none are in force, as before the programme. */
export type CoverageOn = { today: string; on: string; tables: Tables | null };

/**
 * What the programme covers on a day, by the rules of that day.
 *
 * @param on a date, 'YYYY-MM-DD'; null: today as the database has it
 */
export const coverageOn = (actor: Actor, on: string | null = null): Promise<CoverageOn> => as(actor, (db) => coverageIn(db, on));

/** The same within a transaction. */
export async function coverageIn(db: Database, on: string | null): Promise<CoverageOn> {
  const [row] = await db.execute<{ today: string; day: string; version: number | null }>(sql`
    select today() as today, day, coverage_version_on(day)::integer as version from coalesce(${on}::date, today()) as asked (day)`);
  if (!row) throw new Error('The database has no date.');
  return { today: row.today, on: row.day, tables: row.version === null ? null : await tablesOf(db, row.version) };
}

async function tablesOf(db: Database, id: number): Promise<Tables | null> {
  const [version] = await db.select().from(coverageVersions).where(eq(coverageVersions.id, id));
  if (!version?.inForce) return null;
  const { name, inForce, sourceKa, sourceEn } = version;
  return { ...await contentOf(db, id), id, name, inForce, source: { ka: sourceKa, en: sourceEn } };
}

/** What the programme pays of each service that a package covers, in percent. */
export type Shares = ReadonlyMap<Package, ReadonlyMap<string, number>>;

/** The shares of each version of the tables, with the time in which it is in force. */
export async function sharesIn(db: Database): Promise<{ inForce: Period; shares: Shares }[]> {
  const versions = await db.select({ id: coverageVersions.id, inForce: coverageVersions.inForce })
    .from(coverageVersions).where(eq(coverageVersions.state, 'in_force'));
  const known = [];
  for (const { id, inForce } of versions) if (inForce) known.push({ inForce, shares: sharesOf(await contentOf(db, id)) });
  return known;
}

/** The shares of one version. */
export const sharesOf = (content: Pick<Content, 'groups' | 'packages'>): Shares =>
  new Map(content.packages.map(({ code }) => [code, new Map(servicesOf(content).flatMap((service): [string, number][] => {
    const share = service.cells.get(code)?.share ?? null;
    return share === null ? [] : [[service.code, share]];
  }))]));
