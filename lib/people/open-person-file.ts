import { as } from '#db/as.ts';
import { coverageOf } from '#lib/coverage/index.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { nextChoiceOn } from '#lib/registration/rules.ts';
import { annulledRegistrationsOf, consentsOf, receiptsOf, registrationsOf } from './history.ts';
import { journalOf } from './journal.ts';
import { explained } from './looks/refusals.ts';
import { noteView } from './note-view.ts';
import { guardianshipsOf, personFacts } from './queries.ts';
import type { PersonFileQuery } from './schemas.ts';

export type PersonFile = NonNullable<Awaited<ReturnType<typeof openPersonFile>>>;

/**
 * All that the service holds about a person, for the agency. Whoever opens it is written down in the same transaction,
 * so nothing is shown without its line in the journal; nor without a purpose that they have stated today.
 *
 * @returns null for nobody; dates as 'YYYY-MM-DD', periods half-open
 * @throws PurposeNeeded
 */
export const openPersonFile = (actor: AgencyActor, { id, page }: PersonFileQuery) => explained(() => as(actor, async (db) => {
  const person = await personFacts(db, id);
  if (!person) return null;
  await noteView(db, id, 'file');
  const registrations = await registrationsOf(db, id);
  return {
    person,
    registrations,
    // an annulled registration never was, and closes no window
    nextChoiceOn: nextChoiceOn(registrations),
    annulled: await annulledRegistrationsOf(db, id),
    consents: await consentsOf(db, id),
    coverage: await coverageOf(db, id),
    guardianships: await guardianshipsOf(db, id),
    receipts: await receiptsOf(db, id),
    journal: await journalOf(db, id, page),
  };
}));
