import { as } from '#db/as.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { clinicsById, known } from '../clinics.ts';
import { consentTextInForce } from '../queries.ts';
import type { ConsentForm } from './consent-form-text.ts';
import { visitOf, type Visit } from './visit.ts';

/** What the form of a visit is printed with, in the visit's language; null before it has a number, or when the visit is over. */
export async function consentFormOf(actor: ClinicActor, visitId: string): Promise<ConsentForm & { visit: Visit } | null> {
  const visit = await visitOf(actor, visitId);
  if (!visit?.form) return null;
  const clinics = await as(actor, (db) => clinicsById(db, [actor.facilityId], visit.language));
  return { visit, form: visit.form, clinic: known(clinics.get(actor.facilityId)), text: await consentTextInForce(actor, visit.language) };
}
