import { desc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/as.ts';
import { facilities } from '#db/schema/participation.ts';
import { annulledRegistrations, consents, receipts, registrations } from '#db/schema/registration.ts';

const facility = { id: facilities.id, ka: facilities.nameKa, en: facilities.nameEn };

/** Every registration of a person that stands, the latest first. */
export function registrationsOf(db: Database, personId: string) {
  return db.select({
    id: registrations.id,
    facility,
    during: registrations.during,
    isCurrent: sql<boolean>`${registrations.during} @> today()`,
    basis: registrations.basis,
    endReason: registrations.endReason,
    changeWindow: registrations.changeWindow,
    actNumber: registrations.actNumber,
    reason: registrations.reason,
  }).from(registrations).innerJoin(facilities, eq(facilities.id, registrations.facilityId))
    .where(eq(registrations.personId, personId)).orderBy(desc(sql`lower(${registrations.during})`));
}

/** Registrations that were found to be made without consent, with the decision. */
export function annulledRegistrationsOf(db: Database, personId: string) {
  const annulled = annulledRegistrations;
  return db.select({
    id: annulled.id,
    facility,
    during: annulled.during,
    annulledAt: annulled.annulledAt,
    actNumber: annulled.annulmentActNumber,
    reason: annulled.annulmentReason,
  }).from(annulled).innerJoin(facilities, eq(facilities.id, annulled.facilityId))
    .where(eq(annulled.personId, personId)).orderBy(desc(annulled.annulledAt));
}

/** The consents that a person's registrations rest on, the latest first. */
export function consentsOf(db: Database, personId: string) {
  return db.select({
    id: consents.id,
    facility,
    textVersion: consents.textVersion,
    language: consents.language,
    givenAt: consents.givenAt,
    proof: consents.proof,
    formSeries: consents.formSeries,
    formNumber: consents.formNumber,
    scanId: consents.scanId,
    isAnnulled: sql<boolean>`${consents.annulledRegistrationId} is not null`,
  }).from(consents).innerJoin(facilities, eq(facilities.id, consents.facilityId))
    .where(eq(consents.personId, personId)).orderBy(desc(consents.givenAt));
}

/** The receipts that a person was given, the latest first. */
export const receiptsOf = (db: Database, personId: string) =>
  db.select({ number: receipts.number, act: receipts.act, issuedAt: receipts.issuedAt })
    .from(receipts).where(eq(receipts.personId, personId)).orderBy(desc(receipts.issuedAt));
