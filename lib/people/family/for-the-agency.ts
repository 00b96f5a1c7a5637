import { asc, eq, isNull, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { guardianships, municipalities, newborns, people } from '#db/schema/index.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';

/** More than the agency joins in a day; the oldest stand first. */
const newbornsShown = 200;

const newborn = {
  id: newborns.personId,
  certificate: people.birthCertificateNumber,
  announcedOn: newborns.announcedOn,
  municipality: { ka: municipalities.nameKa, en: municipalities.nameEn },
};

/** Newborns whose personal number is not known yet, by their certificates: no name is needed to find the paper. The oldest first. */
export const newbornsToJoin = (actor: AgencyActor) => as(actor, async (db) => {
  const rows = await db.select({ ...newborn, total: sql<number>`count(*) over ()` }).from(newborns)
    .innerJoin(people, eq(people.id, newborns.personId))
    .innerJoin(municipalities, eq(municipalities.code, people.municipalityCode))
    .where(isNull(newborns.joinedOn)).orderBy(asc(newborns.announcedOn), newborns.personId).limit(newbornsShown);
  return { newborns: rows, total: Number(rows[0]?.total ?? 0) };
});
export type NewbornToJoin = Awaited<ReturnType<typeof newbornsToJoin>>['newborns'][number];

/** One of them; null for none, and for one who has a number. */
export const newbornToJoin = (actor: AgencyActor, personId: string) => as(actor, async (db) => {
  const [row] = await db.select(newborn).from(newborns)
    .innerJoin(people, eq(people.id, newborns.personId))
    .innerJoin(municipalities, eq(municipalities.code, people.municipalityCode))
    .where(sql`${newborns.personId} = ${personId} and ${newborns.joinedOn} is null`);
  return row ?? null;
});

/** A guardianship by its paper, without the names of its two sides; null for none. */
export const guardianshipToEnd = (actor: AgencyActor, id: string) => as(actor, async (db) => {
  const [row] = await db.select({
    id: guardianships.id,
    scope: guardianships.scope,
    documentType: guardianships.documentType,
    documentNumber: guardianships.documentNumber,
    during: guardianships.during,
    isOpen: sql<boolean>`${guardianships.endedAt} is null and (upper_inf(${guardianships.during}) or upper(${guardianships.during}) > today())`,
  }).from(guardianships).where(eq(guardianships.id, id));
  return row ?? null;
});
