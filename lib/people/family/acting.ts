import { and, eq, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { guardianships, people } from '#db/schema/index.ts';
import type { GuardianActor, PersonActor } from '#lib/kernel/actor.ts';
import { GuardianshipEnded, WardCameOfAge } from './errors.ts';
import { endOfGuardianship } from './ends.ts';
import type { Scope } from './rules.ts';
import { guardianshipIdOf } from './schemas.ts';

/** Whoever acts for another today: as whom, for whom, and until when. */
export type Acting = {
  guardianshipId: string;
  actor: GuardianActor;
  scope: Scope;
  ward: Ward;
  /** The first day on which they no longer act; null when no paper and no age says. */
  endsOn: string | null;
  today: string;
};
export type Ward = { name: { ka: string; en: string }; givenName: { ka: string; en: string }; bornOn: string };

export const wardColumns = {
  given_ka: people.givenName, given_en: people.givenNameLatin, family_ka: people.familyName, family_en: people.familyNameLatin,
  bornOn: people.bornOn,
};
type WardRow = { given_ka: string; given_en: string | null; family_ka: string; family_en: string | null; bornOn: string };

export const wardOf = ({ given_ka, given_en, family_ka, family_en, bornOn }: WardRow): Ward => ({
  name: { ka: `${given_ka} ${family_ka}`, en: `${given_en} ${family_en}` },
  givenName: { ka: given_ka, en: given_en ?? given_ka },
  bornOn,
});

/** The person, in the name of somebody else: the session stays their own. */
export const inNameOf = (person: PersonActor, wardId: string): GuardianActor => ({
  kind: 'guardian', personId: wardId, accountId: person.accountId, sessionId: person.sessionId, name: person.name, today: person.today,
});

/**
 * As whom a person acts by a guardianship of theirs. The database shows them the ward only while it lasts.
 * @returns null for none, and for one of others
 * @throws GuardianshipEnded, WardCameOfAge when it is over
 */
export async function actingBy(person: PersonActor, segment: string | undefined): Promise<Acting | null> {
  const guardianshipId = guardianshipIdOf(segment);
  if (!guardianshipId) return null;
  return as(person, async (db) => {
    const [own] = await db.select({
      wardId: guardianships.wardId, scope: guardianships.scope, ward: wardColumns, today: sql<string>`today()`,
    }).from(guardianships).leftJoin(people, eq(people.id, guardianships.wardId))
      .where(and(eq(guardianships.id, guardianshipId), eq(guardianships.guardianId, person.personId)));
    if (!own) return null;
    const { wardId, scope, ward, today } = own;
    const { endsOn, isOfAge } = await endOfGuardianship(db, guardianshipId);
    if (!ward || (endsOn !== null && endsOn <= today)) throw new (isOfAge ? WardCameOfAge : GuardianshipEnded)({ sinceOn: endsOn ?? today });
    return { guardianshipId, actor: inNameOf(person, wardId), scope, ward: wardOf(ward), endsOn, today };
  });
}
