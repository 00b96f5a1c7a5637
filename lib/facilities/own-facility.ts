import { and, desc, eq, inArray, notInArray, sql, type SQL } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { contestDecisionKinds, decisions, facilities, licences, municipalities, participationActs, participations, personalDecisionKinds, regions } from '#db/schema/index.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';
import { ownFacilitiesIn } from './own-facilities.ts';

/** One of the actor's facilities, with everything that was ever decided about it. */
export type OwnFacilityFile = NonNullable<Awaited<ReturnType<typeof ownFacility>>>;

/** Null for another provider's facility, and for one that does not exist: the two look the same. Periods are half-open. */
export const ownFacility = (actor: ManagerActor, id: number) => as(actor, async (db) => {
  const { facilities: [facility] } = await ownFacilitiesIn(db, id);
  const facts = facility && (await factsOf(db, id));
  if (!facility || !facts) return null;
  return {
    ...facility,
    facts,
    participations: await participationsOf(db, id),
    licences: await db.select({ number: licences.number, issuedOn: licences.issuedOn, expiresOn: licences.expiresOn })
      .from(licences).where(eq(licences.facilityId, id)).orderBy(desc(licences.id)),
    decisions: await decisionsOf(db, id, notInArray(decisions.kind, personalDecisionKinds)),
    registrationDecisions: await decisionsOf(db, id, inArray(decisions.kind, contestDecisionKinds)),
    acts: await actsOf(db, id),
  };
});

async function factsOf(db: Database, id: number) {
  const [facts] = await db.select({
    address: { ka: facilities.addressKa, en: facilities.addressEn },
    region: { ka: regions.nameKa, en: regions.nameEn },
    phone: facilities.phone, openingHours: facilities.openingHours, stepFree: facilities.stepFree, languages: facilities.languages,
  }).from(facilities)
    .innerJoin(municipalities, eq(municipalities.code, facilities.municipalityCode))
    .innerJoin(regions, eq(regions.code, municipalities.regionCode)).where(eq(facilities.id, id));
  return facts;
}

const participationsOf = (db: Database, id: number) =>
  db.select({ id: participations.id, during: participations.during, scope: participations.scope, endReason: participations.endReason })
    .from(participations).where(eq(participations.facilityId, id)).orderBy(desc(sql`lower(${participations.during})`));

/** The agency's decisions, the newest first; one on paper has no document here. */
const decisionsOf = (db: Database, id: number, isMeant: SQL) =>
  db.select({
    number: decisions.number, kind: decisions.kind, decidedOn: decisions.decidedOn, effectiveOn: decisions.effectiveOn,
    paperReference: decisions.paperReference,
  }).from(decisions).where(and(eq(decisions.facilityId, id), isMeant)).orderBy(desc(decisions.id));

/** The facility's own acts, which rest on no decision. */
const actsOf = (db: Database, id: number) =>
  db.select({
    number: participationActs.number, act: participationActs.act, effectiveOn: participationActs.effectiveOn,
    people: participationActs.people, at: participationActs.at,
  }).from(participationActs)
    .where(sql`${participationActs.facilityId} = ${id} and ${participationActs.decisionId} is null and ${participationActs.role} = 'manager'`)
    .orderBy(desc(participationActs.id));
