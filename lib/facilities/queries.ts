import { desc, eq, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { facilities, municipalities, participations, places, providers, regions } from '#db/schema/index.ts';
import type { Actor, ProviderActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { clinicOf, dayIn, listed, takesPart } from './columns.ts';
import type { Clinic, Region } from './types.ts';

const lastDay = (period: unknown) => sql<string | null>`(upper(${period}) - 1)::text`;

/** Everything that a clinic's own page says, also of a facility that no longer takes part; null when there is none. */
export function clinicById(actor: Actor, id: number): Promise<Clinic | null> {
  return as(actor, async (db) => {
    const day = await dayIn(db);
    const [row] = await db
      .select({
        ...listed(day),
        regionKa: regions.nameKa, regionEn: regions.nameEn, providerKa: providers.nameKa, providerEn: providers.nameEn,
        suspendedUntil: sql<string | null>`(select ${lastDay(sql`s.during`)} from suspensions s
          where s.facility_id = ${facilities.id} and s.during @> today())`,
        licenceExpiredOn: sql<string | null>`case when not licence_is_valid(${facilities.id}, today())
          then (licence_of(${facilities.id})).expires_on::text end`,
      })
      .from(facilities)
      .innerJoin(municipalities, eq(municipalities.code, facilities.municipalityCode))
      .innerJoin(regions, eq(regions.code, municipalities.regionCode))
      .innerJoin(providers, eq(providers.id, facilities.providerId))
      .innerJoin(places, eq(places.facilityId, facilities.id))
      .leftJoin(participations, takesPart(day))
      .where(eq(facilities.id, id));
    if (!row) return null;
    const [last] = await db
      .select({
        since: sql<string>`lower(${participations.during})::text`,
        until: lastDay(participations.during),
        isNow: sql<boolean>`${participations.during} @> today()`,
      })
      .from(participations)
      .where(sql`${participations.facilityId} = ${id} and ${participations.primaryCare} and lower(${participations.during}) <= today()`)
      .orderBy(desc(sql`lower(${participations.during})`)).limit(1);
    return {
      ...clinicOf(row),
      region: { ka: row.regionKa, en: row.regionEn },
      provider: { ka: row.providerKa, en: row.providerEn },
      takesPartSince: last?.isNow ? last.since : null,
      tookPartUntil: last && !last.isNow ? last.until : null,
      suspendedUntil: row.suspendedUntil,
      licenceExpiredOn: row.licenceExpiredOn,
    };
  });
}

/** The name alone; an empty text when there is no such facility. */
export function facilityName(actor: Actor, id: number, locale: Locale): Promise<string> {
  return as(actor, async (db) => {
    const [row] = await db.select({ ka: facilities.nameKa, en: facilities.nameEn }).from(facilities).where(eq(facilities.id, id));
    return row?.[locale] ?? '';
  });
}

/** The name of the provider whose representative acts. */
export function providerName(actor: ProviderActor, locale: Locale): Promise<string> {
  return as(actor, async (db) => {
    const [row] = await db.select({ ka: providers.nameKa, en: providers.nameEn }).from(providers).where(eq(providers.id, actor.providerId));
    return row?.[locale] ?? '';
  });
}

/** Every region with its municipalities, in the alphabet of the language. */
export function regionsAndMunicipalities(actor: Actor, locale: Locale): Promise<Region[]> {
  return as(actor, async (db) => {
    const areas = await db.select().from(regions);
    const places = await db.select().from(municipalities);
    const named = <T extends { code: string; nameKa: string; nameEn: string }>(rows: T[]) =>
      rows.map(({ code, nameKa, nameEn }) => ({ code, name: { ka: nameKa, en: nameEn } }))
        .sort((a, b) => a.name[locale].localeCompare(b.name[locale], locale));
    return named(areas).map((region) => ({
      ...region,
      municipalities: named(places.filter(({ regionCode }) => regionCode === region.code)),
    }));
  });
}
