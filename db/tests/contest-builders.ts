import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { aConsentText, aSignedInPerson, type Person } from './builders.ts';
import { aCode, aVisit, type Counter, type CounterReceipt, registerAtCounter } from './counter-builders.ts';

type Owner = Sql<Types>;
type Account = Person & { accountId: string };

/** Somebody registered at a counter on a one-time code, on a day of a demo. */
export async function registeredByCode(app: Owner, counter: Counter, person: Person, today: string | null = null): Promise<CounterReceipt> {
  const [visit, code] = [await aVisit(app, counter, person, today), randomUUID()];
  await aCode(app, counter, visit, code);
  return registerAtCounter(app, counter, visit, { code }, { today });
}

/** A registration that a clinic made so many hours ago, while it can be undone for 72; nobody was told. */
export async function registeredHoursAgo(owner: Owner, { facilityId, accountId }: Counter, person: Account, hours: number): Promise<string> {
  const [id, consentId, text] = [randomUUID(), randomUUID(), await aConsentText(owner)];
  await owner`
    with registration as (
      insert into registrations (id, person_id, facility_id, during, basis, consent_id, started_by, made_by, undo_until)
      values (${id}, ${person.id}, ${facilityId}, daterange(today() - ${hours}::integer / 24, null), 'choice', ${consentId}, ${accountId}, 'clinic',
              now() + make_interval(hours => 72 - ${hours}::integer)))
    insert into consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id)
    values (${consentId}, ${person.id}, ${facilityId}, ${text}, 'ka', ${person.accountId}, 'one_time_code', 'test', ${id})`;
  return id;
}

/** Who acts for a person, signed in. */
export async function aGuardianOf(owner: Owner, ward: { id: string }, scope: 'parent' | 'guardian' | 'carer' = 'carer'): Promise<Account> {
  const guardian = await aSignedInPerson(owner);
  await owner`insert into guardianships (guardian_id, ward_id, scope, document_number, during)
    values (${guardian.id}, ${ward.id}, ${scope}, 'N 1', daterange(today() - 400, null))`;
  return guardian;
}

/** The link that somebody was sent of a registration. */
export async function linkOf(owner: Owner, registrationId: string, personId: string): Promise<string> {
  const [link] = await owner<{ id: string }[]>`
    select id from contest_links where registration_id = ${registrationId} and person_id = ${personId}`;
  return link!.id;
}
