import { and, asc, count, eq, like, sql, type SQL } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { facilities, providers } from '#db/schema/participation.ts';
import { municipalities, regions } from '#db/schema/places.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { forLike } from '#lib/kernel/like.ts';
import { stateToday } from './state.ts';
import type { FacilitiesQuery } from './schemas.ts';

/** Facilities on one page of the agency's list. */
export const facilitiesPageSize = 50;

const columns = {
  id: facilities.id,
  name: { ka: facilities.nameKa, en: facilities.nameEn },
  provider: { ka: providers.nameKa, en: providers.nameEn },
  municipality: { ka: municipalities.nameKa, en: municipalities.nameEn },
  region: { ka: regions.nameKa, en: regions.nameEn },
  state: stateToday,
};

/** A page of all facilities, by name, whatever they are to the programme today. */
export const facilitiesFor = (actor: AgencyActor, query: FacilitiesQuery) => as(actor, async (db) => {
  const wanted = and(
    ...wordsOf(query.q).map(isFound),
    query.region ? eq(municipalities.regionCode, query.region) : undefined,
    query.state ? eq(stateToday, query.state) : undefined,
  );
  const [counted] = await db.select({ total: count() }).from(facilities)
    .innerJoin(providers, eq(providers.id, facilities.providerId))
    .innerJoin(municipalities, eq(municipalities.code, facilities.municipalityCode)).where(wanted);
  const rows = await db.select(columns).from(facilities)
    .innerJoin(providers, eq(providers.id, facilities.providerId))
    .innerJoin(municipalities, eq(municipalities.code, facilities.municipalityCode))
    .innerJoin(regions, eq(regions.code, municipalities.regionCode))
    .where(wanted).orderBy(asc(facilities.nameKa), asc(facilities.id))
    .limit(facilitiesPageSize).offset((query.page - 1) * facilitiesPageSize);
  return { facilities: rows, total: counted?.total ?? 0 };
});

export type ListedFacility = Awaited<ReturnType<typeof facilitiesFor>>['facilities'][number];

const wordsOf = (q: string) => q.split(/\s+/).filter(Boolean).slice(0, 5);

/** A word of the facility's name, Georgian or Latin, or its provider's identification code. */
function isFound(word: string): SQL {
  if (/^\d{9}$/.test(word)) return eq(providers.identificationCode, word);
  return like(facilities.search, sql`'%' || latin(${forLike(word)}) || '%'`);
}

/** The regions, for a filter, by their Georgian names. */
export const regionsFor = (actor: AgencyActor) => as(actor, (db) =>
  db.select({ code: regions.code, name: { ka: regions.nameKa, en: regions.nameEn } }).from(regions).orderBy(asc(regions.nameKa)));
