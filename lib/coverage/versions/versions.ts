import { desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { as, type Database } from '#db/as.ts';
import { accounts, coverageVersions, decisions } from '#db/schema/index.ts';
import type { CoverageState } from '#db/schema/rules.ts';
import type { Period } from '#db/schema/types.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import type { Both, Content } from '../tables.ts';
import { readContent } from '../tables-in.ts';
import { compared, type Difference } from './compare.ts';

/** Where a version is today: what is in force is so now, was, or shall be. */
export type Standing = Exclude<CoverageState, 'in_force'> | 'now' | 'past' | 'ahead';

/** A version of the tables, without what it says. */
export type ListedVersion = {
  id: number;
  name: string;
  standing: Standing;
  inForce: Period | null;
  basedOn: number | null;
  source: Both;
  /** Null of the version that the register began with. */
  preparedBy: string | null;
  preparedAt: Date;
  /** The numbers of the decisions that put it in force and recalled it. */
  decision: string | null;
  recall: string | null;
  /** Whether the reader wrote in it: who did does not put it in force. */
  isOwn: boolean;
};

/** A version, whole, beside the one that it follows. */
export type VersionFile = {
  version: ListedVersion;
  content: Content;
  /** What it says, as one hash. */
  hash: string;
  /** The version that it is compared with; null of the first. */
  before: { name: string; content: Content } | null;
  differences: Difference[];
  today: string;
};

/** Every version of the tables, the latest first. */
export const rulesVersions = (actor: AgencyActor): Promise<ListedVersion[]> => as(actor, (db) => versionsIn(db, actor));

/** @returns null when there is no such version */
export const rulesVersionFile = (actor: AgencyActor, id: number): Promise<VersionFile | null> => as(actor, async (db) => {
  const versions = await versionsIn(db, actor);
  const version = versions.find((one) => one.id === id);
  if (!version) return null;
  const before = followed(version, versions);
  const [read] = await db.execute<{ today: string; hash: string }>(sql`select today() as today, coverage_hash(${id}) as hash`);
  if (!read) throw new Error('The database has no date.');
  const content = await readContent(db, id);
  const earlier = before && { name: before.name, content: await readContent(db, before.id) };
  const differences = before && earlier ? compared({ ...earlier.content, source: before.source }, { ...content, source: version.source }) : [];
  return { version, content, ...read, before: earlier, differences };
});

/** Which version another takes the place of: of a draft the latest that is or shall be in force. */
function followed({ standing, basedOn }: ListedVersion, versions: ListedVersion[]): ListedVersion | null {
  const latest = versions.reduce<ListedVersion | null>((one, other) => (from(one) < from(other) ? other : one), null);
  return standing === 'draft' ? latest : versions.find(({ id }) => id === basedOn) ?? null;
}

const from = (version: ListedVersion | null): string => version?.inForce?.start ?? '';

const recalls = alias(decisions, 'recalls');

async function versionsIn(db: Database, { accountId }: AgencyActor): Promise<ListedVersion[]> {
  const rows = await db.select({
    id: coverageVersions.id, name: coverageVersions.name, state: coverageVersions.state, inForce: coverageVersions.inForce,
    basedOn: coverageVersions.basedOn, source: { ka: coverageVersions.sourceKa, en: coverageVersions.sourceEn },
    preparedBy: accounts.name, preparedAt: coverageVersions.preparedAt, decision: decisions.number, recall: recalls.number,
    isOwn: sql<boolean>`coalesce(${accountId}::uuid = any (${coverageVersions.writtenBy} || ${coverageVersions.preparedBy}), false)`,
    today: sql<string>`today()`,
  }).from(coverageVersions)
    .leftJoin(accounts, eq(accounts.id, coverageVersions.preparedBy))
    .leftJoin(decisions, eq(decisions.id, coverageVersions.decisionId))
    .leftJoin(recalls, eq(recalls.id, coverageVersions.recallDecisionId))
    .orderBy(desc(coverageVersions.id));
  return rows.map(({ state, today, ...version }) => ({ ...version, standing: standingOf(state, version.inForce, today) }));
}

function standingOf(state: CoverageState, inForce: Period | null, today: string): Standing {
  if (state !== 'in_force') return state;
  if (!inForce) throw new Error('What is in force has its time.');
  if (inForce.start > today) return 'ahead';
  return inForce.end !== null && inForce.end <= today ? 'past' : 'now';
}
