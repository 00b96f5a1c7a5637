import { desc, eq, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/as.ts';
import { guardianships, people } from '#db/schema/people.ts';
import { municipalities } from '#db/schema/places.ts';

const columns = {
  id: people.id,
  personalNumber: people.personalNumber,
  birthCertificateNumber: people.birthCertificateNumber,
  givenName: people.givenName,
  familyName: people.familyName,
  givenNameLatin: people.givenNameLatin,
  familyNameLatin: people.familyNameLatin,
  bornOn: people.bornOn,
  sex: people.sex,
  municipality: { ka: municipalities.nameKa, en: municipalities.nameEn },
  phone: people.phone,
  email: people.email,
  diedOn: people.diedOn,
  // with the last day of each, the latest first
  formerNames: sql<{ name: string; until: string }[]>`array_to_json(array(
    select json_build_object('name', f.given_name || ' ' || f.family_name, 'until', upper(f.during) - 1)
    from former_names f where f.person_id = people.id order by f.during desc))`,
  // the name of the rule that takes the person out of the programme today; null when the programme covers them
  notEligibleBecause: sql<string | null>`not_eligible_because(people, today())`,
  today: sql<string>`today()`,
};

/** Who a person is, and whether the programme covers them today; undefined for nobody. */
export async function personFacts(db: Database, id: string) {
  const [person] = await db.select(columns).from(people)
    .innerJoin(municipalities, eq(municipalities.code, people.municipalityCode)).where(eq(people.id, id));
  return person;
}

/** Those for whom a person acts, and those who act for them, the latest first. */
export function guardianshipsOf(db: Database, personId: string) {
  const guardian = alias(people, 'guardian');
  const ward = alias(people, 'ward');
  return db.select({
    id: guardianships.id,
    scope: guardianships.scope,
    documentNumber: guardianships.documentNumber,
    during: guardianships.during,
    isOpen: sql<boolean>`${guardianships.endedAt} is null and (upper_inf(${guardianships.during}) or upper(${guardianships.during}) > today())`,
    guardian: { id: guardian.id, givenName: guardian.givenName, familyName: guardian.familyName },
    ward: { id: ward.id, givenName: ward.givenName, familyName: ward.familyName },
  }).from(guardianships)
    .innerJoin(guardian, eq(guardian.id, guardianships.guardianId))
    .innerJoin(ward, eq(ward.id, guardianships.wardId))
    .where(or(eq(guardianships.guardianId, personId), eq(guardianships.wardId, personId)))
    .orderBy(desc(sql`lower(${guardianships.during})`), guardianships.id);
}
