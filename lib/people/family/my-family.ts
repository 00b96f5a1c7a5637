import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { guardianships, people } from '#db/schema/index.ts';
import type { PersonActor } from '#lib/kernel/actor.ts';
import { type Acting, inNameOf, wardColumns, wardOf } from './acting.ts';
import { endOfGuardianship } from './ends.ts';

/** Those for whom a person acts, and, without a name, those for whom they no longer do. */
export type MyFamily = {
  wards: (Acting & { isWithoutNumber: boolean })[];
  past: { id: string; endedOn: string; isOfAge: boolean }[];
};

/** Of every guardianship that a person has or had, what they may see of it today. The youngest ward first. */
export const myFamily = (person: PersonActor): Promise<MyFamily> => as(person, async (db) => {
  const rows = await ownGuardianships(db, person.personId);
  const family: MyFamily = { wards: [], past: [] };
  for (const { id, wardId, scope, today, ward, hasNumber } of rows) {
    const { endsOn, isOfAge } = await endOfGuardianship(db, id);
    if (ward && (endsOn === null || endsOn > today))
      family.wards.push({ guardianshipId: id, actor: inNameOf(person, wardId), scope, ward: wardOf(ward), endsOn, today, isWithoutNumber: !hasNumber });
    else if (endsOn !== null && endsOn <= today) family.past.push({ id, endedOn: endsOn, isOfAge });
  }
  return family;
});

const ownGuardianships = (db: Database, personId: string) => db.select({
  id: guardianships.id,
  wardId: guardianships.wardId,
  scope: guardianships.scope,
  ward: wardColumns,
  hasNumber: sql<boolean>`${people.personalNumber} is not null`,
  today: sql<string>`today()`,
}).from(guardianships).leftJoin(people, eq(people.id, guardianships.wardId))
  .where(eq(guardianships.guardianId, personId)).orderBy(desc(people.bornOn), guardianships.id);

/**
 * Since when a person is of age, while that is news: for a year, to one for whom a parent or a guardian acted until then.
 * @returns null for everybody else
 */
export const cameOfAge = (person: PersonActor): Promise<string | null> => as(person, async (db) => {
  const adultOn = sql<string>`reaches(${people.bornOn}, 18)`;
  const [row] = await db.select({ adultOn }).from(people)
    .innerJoin(guardianships, and(eq(guardianships.wardId, people.id), ne(guardianships.scope, 'carer')))
    .where(and(eq(people.id, person.personId), sql`today() >= ${adultOn} and today() < ${adultOn} + interval '1 year'`)).limit(1);
  return row?.adultOn ?? null;
});
