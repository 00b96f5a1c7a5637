import type { Sql } from 'postgres';
import municipalities from './data/municipalities.json' with { type: 'json' };
import names from './data/names.json' with { type: 'json' };
import { toDay } from './days.ts';
import { pick, type Random, weighted } from './random.ts';

/** A clinic, with the days (counts of days) between which someone may begin a registration with it. */
export type Clinic = { id: number; municipality: string; opensOn: number; takesUntil: number; leavesOn: number | null };
type Name = { ka: string; latin: string };

/** All that invented people are made from. */
export type World = {
  today: number;
  systemAccount: string;
  clinics: Map<string, Clinic[]>;
  formerClinics: Map<string, Clinic[]>;
  names: { female: Name[]; male: Name[]; family: Name[] };
};

type ClinicRow = { id: number; municipality: string; region: string; opens_on: string; leaves_on: string | null; suspended_on: string | null };

const REGION_OF = new Map(municipalities.map(({ code, region_code }) => [code, region_code]));

/** A municipality, in proportion to how many people live there. */
export const home: (random: Random) => string = weighted(municipalities.map(({ code, population }) => [code, population] as const));

export async function readWorld(sql: Sql, today: string): Promise<World> {
  const rows = await sql<ClinicRow[]>`
    select f.id::int, f.municipality_code as municipality, m.region_code as region, lower(p.during)::text as opens_on,
           upper(p.during)::text as leaves_on, lower(s.during)::text as suspended_on
    from facilities f
    join municipalities m on m.code = f.municipality_code
    join participations p on p.facility_id = f.id and p.primary_care
    left join suspensions s on s.facility_id = f.id and s.during @> today()
    order by f.id, p.id`;
  const [system] = await sql<{ id: string }[]>`select id from accounts where kind = 'system' order by id limit 1`;
  return {
    today: toDay(today),
    systemAccount: system?.id ?? '',
    clinics: byPlace(rows.filter((row) => row.leaves_on === null), toDay(today)),
    formerClinics: byPlace(rows.filter((row) => row.leaves_on !== null && row.leaves_on <= today), toDay(today)),
    names: {
      female: await inLatin(sql, names.given_female),
      male: await inLatin(sql, names.given_male),
      family: await inLatin(sql, names.family),
    },
  };
}

/** A clinic that takes people on a day: mostly of the municipality, else of its region, else anywhere. */
export function clinicNear(random: Random, clinics: Map<string, Clinic[]>, municipality: string, day: number, not?: Clinic): Clinic | undefined {
  const luck = random();
  const places = [municipality, REGION_OF.get(municipality) ?? '', 'anywhere'].slice(luck < 0.87 ? 0 : luck < 0.97 ? 1 : 2);
  for (const place of places) {
    const there = clinics.get(place) ?? [];
    for (let tries = 0; tries < 6 && there.length > 0; tries += 1) {
      const clinic = pick(random, there);
      if (clinic !== not && clinic.opensOn <= day && day < clinic.takesUntil) return clinic;
    }
  }
  return undefined;
}

function byPlace(rows: ClinicRow[], today: number): Map<string, Clinic[]> {
  const places = new Map<string, Clinic[]>();
  for (const row of rows) {
    const leavesOn = row.leaves_on === null ? null : toDay(row.leaves_on);
    const takesUntil = row.suspended_on === null ? leavesOn ?? today : toDay(row.suspended_on);
    const clinic = { id: row.id, municipality: row.municipality, opensOn: toDay(row.opens_on), takesUntil, leavesOn };
    for (const place of [row.municipality, row.region, 'anywhere']) places.set(place, [...(places.get(place) ?? []), clinic]);
  }
  return places;
}

async function inLatin(sql: Sql, words: string[]): Promise<Name[]> {
  return sql<Name[]>`select ka, latin(ka) as latin from unnest(${words}::text[]) with ordinality as w (ka, n) order by n`;
}
