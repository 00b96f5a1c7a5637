import { and, eq, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { facilities, licences, municipalities, participations } from '#db/schema/index.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import type { DeclarationFile, DeclaredVersion } from './declared.ts';

type InBoth = { ka: string; en: string };
type Field = 'nameKa' | 'nameEn' | 'municipality' | 'addressKa' | 'addressEn' | 'coordinates' | 'licenceNumber' | 'licenceExpiresOn';

/** A fact of the register as it is, and as it will be; null for nothing. A date under `licenceExpiresOn` is 'YYYY-MM-DD'. */
export type ChangingFact = { field: Field; before: InBoth | null; after: InBoth | null };
export type Outcome = {
  /** What the facility takes part with on that day without the acceptance; null for nothing. */
  present: { scope: string[]; since: string } | null;
  /** The acceptance makes a participation; without it the present one goes on as it is. */
  begins: boolean;
  scope: string[];
  facts: ChangingFact[];
};

/** Today, and the first day on which an acceptance can take effect: today, or when the facility has left, where it says that it leaves. */
export const acceptableFrom = (actor: AgencyActor, { facility }: DeclarationFile): Promise<{ today: string; earliestOn: string }> => as(actor, async (db) => {
  const [row] = await db.execute<{ today: string; earliestOn: string }>(sql`select today() as today, greatest(today(), (
    select max(upper(p.during)) from participations p where p.facility_id = ${facility.id} and not upper_inf(p.during))) as "earliestOn"`);
  if (!row) throw new Error('The database has no date.');
  return row;
});

/** What the acceptance of a declaration on a day would change, before it is decided. */
export const whatWillHappen = (actor: AgencyActor, { facility }: DeclarationFile, declared: DeclaredVersion, effectiveOn: string): Promise<Outcome> =>
  as(actor, async (db) => {
    const [present] = await db.select({ scope: participations.scope, since: sql<string>`lower(${participations.during})` }).from(participations)
      .where(and(eq(participations.facilityId, facility.id), sql`${participations.during} @> ${effectiveOn}::date`));
    const [site] = await db.select({ site: facilities, municipality: { ka: municipalities.nameKa, en: municipalities.nameEn } })
      .from(facilities).innerJoin(municipalities, eq(municipalities.code, facilities.municipalityCode)).where(eq(facilities.id, facility.id));
    const [licence] = await db.select().from(licences).where(eq(licences.facilityId, facility.id)).orderBy(sql`${licences.id} desc`).limit(1);
    if (!site) throw new Error('A declaration is of no facility.');
    const scope = declared.scope ?? [];
    return {
      present: present ?? null,
      begins: !present || present.scope.toSorted().join() !== scope.toSorted().join(),
      scope,
      facts: changed(registered(site.site, site.municipality, licence), registered(declared, declared.municipality, {
        number: declared.licenceNumber, expiresOn: declared.licenceExpiresOn,
      })),
    };
  });

type Site = { [F in 'nameKa' | 'nameEn' | 'addressKa' | 'addressEn']: string | null } & { latitude: number | null; longitude: number | null };
type Licence = { number: string | null; expiresOn: string | null };

function registered(site: Site, municipality: InBoth | null, licence: Licence | undefined): Record<Field, InBoth | null> {
  const same = (text: string | null | undefined): InBoth | null => (text ? { ka: text, en: text } : null);
  return {
    nameKa: same(site.nameKa), nameEn: same(site.nameEn), municipality: municipality && { ka: municipality.ka, en: municipality.en },
    addressKa: same(site.addressKa), addressEn: same(site.addressEn),
    coordinates: site.latitude === null || site.longitude === null ? null : same(`${site.latitude.toFixed(5)}, ${site.longitude.toFixed(5)}`),
    licenceNumber: same(licence?.number), licenceExpiresOn: same(licence?.expiresOn),
  };
}

const changed = (before: Record<Field, InBoth | null>, after: Record<Field, InBoth | null>): ChangingFact[] =>
  (Object.keys(after) as Field[]).filter((field) => before[field]?.ka !== after[field]?.ka)
    .map((field) => ({ field, before: before[field], after: after[field] }));
