import { and, eq, sql, type SQL } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { facilities, municipalities, participations } from '#db/schema/index.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { clinicOf, listed } from './columns.ts';
import type { ClinicSearch } from './schemas.ts';
import type { ClinicPage } from './types.ts';

const onePage = 20;

/** How much of a word must be alike: a letter wrong in five still finds it, another word does not. */
const likeness = '0.45';

/**
 * Clinics that take part with primary care today, those whose name is most like `q` first, then by name; 20 a page.
 * The name may be written in Georgian or in Latin letters, and with a mistake. A municipality decides over a region.
 */
export function searchClinics(actor: Actor, search: ClinicSearch): Promise<ClinicPage> {
  return as(actor, async (db) => {
    await db.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${likeness}, true)`);
    const total = await countOf(db, search);
    const pages = Math.max(1, Math.ceil(total / onePage));
    const page = Math.min(search.page, pages);
    return { clinics: await pageOf(db, search, page), total, page, pages };
  });
}

async function countOf(db: Database, search: ClinicSearch): Promise<number> {
  const [row] = await db.select({ total: sql<number>`count(*)` }).from(facilities)
    .innerJoin(municipalities, eq(municipalities.code, facilities.municipalityCode))
    .innerJoin(participations, takesPart).where(matching(search));
  return Number(row?.total ?? 0);
}

async function pageOf(db: Database, search: ClinicSearch, page: number) {
  const rows = await db.select(listed).from(facilities)
    .innerJoin(municipalities, eq(municipalities.code, facilities.municipalityCode))
    .innerJoin(participations, takesPart).where(matching(search))
    .orderBy(...bestFirst(search.q), facilities.nameKa, facilities.id)
    .limit(onePage).offset((page - 1) * onePage);
  return rows.map(clinicOf);
}

const takesPart = and(
  eq(participations.facilityId, facilities.id),
  eq(participations.primaryCare, true),
  sql`${participations.during} @> today()`,
);

function matching({ q, region, municipality }: ClinicSearch): SQL | undefined {
  return and(
    q ? sql`latin(${q}) <% ${facilities.search}` : undefined,
    municipality ? eq(facilities.municipalityCode, municipality) : undefined,
    region && !municipality ? eq(municipalities.regionCode, region) : undefined,
  );
}

/** A name in which a word begins as written comes before one that is only similar. */
const bestFirst = (q: string): SQL[] => (q ? [
  sql`starts_with(${facilities.search}, latin(${q})) or strpos(${facilities.search}, ' ' || latin(${q})) > 0 desc`,
  sql`word_similarity(latin(${q}), ${facilities.search}) desc`,
] : []);
