import { count, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/as.ts';
import { accounts, journal } from '#db/schema/access.ts';
import { facilities } from '#db/schema/participation.ts';
import { people } from '#db/schema/people.ts';

/** Lines on one page of the journal. */
export const journalLinesPerPage = 20;

/** A page of all that was done about a person, the latest first, and by whom; `page` counts from 1. */
export async function journalOf(db: Database, personId: string, page: number) {
  const about = alias(facilities, 'about');
  const isOfPerson = eq(journal.personId, personId);
  const [total] = await db.select({ lines: count() }).from(journal).where(isOfPerson);
  const lines = await db.select({
    id: journal.id,
    at: journal.at,
    act: journal.act,
    actor: journal.actor,
    who: sql<string | null>`coalesce(${accounts.name}, ${people.givenName} || ' ' || ${people.familyName})`,
    institution: { ka: facilities.nameKa, en: facilities.nameEn },
    about: { ka: about.nameKa, en: about.nameEn },
  }).from(journal)
    .leftJoin(accounts, eq(accounts.id, journal.accountId))
    .leftJoin(people, eq(people.id, accounts.personId))
    .leftJoin(facilities, eq(facilities.id, journal.facilityId))
    .leftJoin(about, eq(about.id, journal.aboutFacilityId))
    .where(isOfPerson).orderBy(desc(journal.id))
    .limit(journalLinesPerPage).offset((page - 1) * journalLinesPerPage);
  return { lines, total: total?.lines ?? 0 };
}
