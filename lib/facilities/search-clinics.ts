import { and, eq, sql, type SQL } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { facilities, municipalities, participations, places } from '#db/schema/index.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { clinicOf, dayIn, hasFreePlaces, listed, takesPart } from './columns.ts';
import type { ClinicSearch } from './schemas.ts';
import type { ClinicPage } from './types.ts';

const onePage = 20;

/** How much of a word must be alike: a letter wrong in five still finds it, another word does not. */
const likeness = '0.45';

/**
 * Clinics that take part with primary care today, those whose name is most like `q` first, then by name; 20 a page.
 * The name may be written in Georgian or in Latin letters; where no name has these words, those are found that are
 * like them, as a mistake leaves them. A municipality decides over a region. With `free`, only those that take whoever comes.
 */
export function searchClinics(actor: Actor, search: ClinicSearch): Promise<ClinicPage> {
  return as(actor, async (db) => {
    const day = await dayIn(db);
    const named = await found(db, day, search, naming(search.q));
    if (named.total > 0 || !search.q) return named;
    await db.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${likeness}, true)`);
    return found(db, day, search, like(search.q));
  });
}

/** How a search by name chooses, and what it puts first. */
type Likeness = { matches?: SQL; bestFirst: SQL[] };

/** A name in which a word begins as written comes before one that only has it within. */
const naming = (q: string): Likeness => (q ? {
  matches: sql`strpos(${facilities.search}, latin(${q})) > 0`,
  bestFirst: [sql`starts_with(${facilities.search}, latin(${q})) or strpos(${facilities.search}, ' ' || latin(${q})) > 0 desc`],
} : { bestFirst: [] });

const like = (q: string): Likeness => ({
  matches: sql`latin(${q}) <% ${facilities.search}`,
  bestFirst: [sql`word_similarity(latin(${q}), ${facilities.search}) desc`],
});

async function found(db: Database, day: SQL, search: ClinicSearch, likeness: Likeness): Promise<ClinicPage> {
  const matching = and(likeness.matches, placed(search), search.free ? hasFreePlaces(day) : undefined);
  const total = await countOf(db, day, matching);
  const pages = Math.max(1, Math.ceil(total / onePage));
  const page = Math.min(search.page, pages);
  return { clinics: await pageOf(db, day, matching, likeness.bestFirst, page), total, page, pages };
}

async function countOf(db: Database, day: SQL, matching: SQL | undefined): Promise<number> {
  const [row] = await db.select({ total: sql<number>`count(*)` }).from(facilities)
    .innerJoin(municipalities, eq(municipalities.code, facilities.municipalityCode))
    .innerJoin(participations, takesPart(day)).where(matching);
  return Number(row?.total ?? 0);
}

async function pageOf(db: Database, day: SQL, matching: SQL | undefined, bestFirst: SQL[], page: number) {
  const rows = await db.select(listed(day)).from(facilities)
    .innerJoin(municipalities, eq(municipalities.code, facilities.municipalityCode))
    .innerJoin(participations, takesPart(day))
    .innerJoin(places, eq(places.facilityId, facilities.id)).where(matching)
    .orderBy(...bestFirst, facilities.nameKa, facilities.id)
    .limit(onePage).offset((page - 1) * onePage);
  return rows.map(clinicOf);
}

const placed = ({ region, municipality }: ClinicSearch): SQL | undefined => and(
  municipality ? eq(facilities.municipalityCode, municipality) : undefined,
  region && !municipality ? eq(municipalities.regionCode, region) : undefined,
);
