import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { aClinic, aConsentText, anAccount, aSignedInPerson, type Day, dayOf, type Person, periodOf, writeRegistration } from './builders.ts';

type Owner = Sql<Types>;
export type Registered = Person & { accountId: string; registrationId: string };

/** A reviewer of the agency, or another who works there. */
export async function anAgencyActor(owner: Owner, role: 'reviewer' | 'administrator' | 'auditor' = 'reviewer') {
  return { kind: 'agency', accountId: await anAccount(owner, { role }), role, sessionId: '', name: 'ნანა ბერიძე', today: null } as const;
}

/** A facility's own manager. */
export async function aManagerActor(owner: Owner, facilityId: number) {
  const accountId = await anAccount(owner, { facilityId, role: 'manager' });
  return { kind: 'clinic', accountId, facilityId, role: 'manager', sessionId: '', name: 'ვახტანგ ლომიძე', today: null } as const;
}

/** The representative of the provider whose facility this is. */
export async function aRepresentativeActor(owner: Owner, facilityId: number) {
  const [row] = await owner<{ accountId: string; providerId: number }[]>`
    with account as (insert into accounts (kind, email, name) values ('staff', ${`${randomUUID()}@example.test`}, 'ვახტანგ ლომიძე') returning id)
    insert into memberships (account_id, provider_id, role)
    select account.id, f.provider_id, 'representative' from account, facilities f where f.id = ${facilityId}
    returning account_id as "accountId", provider_id as "providerId"`;
  return { kind: 'provider', ...row!, role: 'representative', sessionId: '', name: 'ვახტანგ ლომიძე', today: null } as const;
}

/** Somebody who has been registered with a clinic for some days, of their own choice. */
export async function aRegisteredPerson(owner: Owner, facilityId: number, { from = -10 as Day, municipality = 'tbilisi' } = {}): Promise<Registered> {
  const person = await aSignedInPerson(owner);
  await owner`insert into municipalities values (${municipality}, 'GE-TB', ${municipality}, ${municipality}, 1000, 41.7, 44.8) on conflict do nothing`;
  await owner`update people set municipality_code = ${municipality} where id = ${person.id}`;
  const registrationId = await writeRegistration(owner, {
    personId: person.id, accountId: person.accountId, facilityId, text: await aConsentText(owner), during: await periodOf(owner, from),
  });
  return { ...person, registrationId };
}

/** A clinic and the people who are registered with it. */
export async function aClinicWith(owner: Owner, people: number): Promise<{ clinic: number; people: Registered[] }> {
  const clinic = await aClinic(owner);
  return { clinic, people: await Promise.all(Array.from({ length: people }, () => aRegisteredPerson(owner, clinic))) };
}

/** A crowd at a clinic, in one statement; each with two channels. */
export async function aCrowd(owner: Owner, facilityId: number, people: number): Promise<void> {
  const [text, account] = [await aConsentText(owner), await anAccount(owner)];
  await owner`
    with person as (
      insert into people (personal_number, given_name, family_name, born_on, sex, municipality_code, phone, email)
      select '01' || lpad((${facilityId}::bigint * 100000 + n)::text, 9, '0'), 'გიორგი', 'კაპანაძე', date '1930-01-01' + n, 'male', 'tbilisi',
             '+9955' || lpad(n::text, 8, '0'), 'p' || n || '@example.test'
      from generate_series(1, ${people}::integer) n returning id, born_on),
    document as (insert into identity_documents (person_id, type, during) select id, 'citizen', daterange(born_on, null) from person),
    pair as materialized (select id as person, uuidv7() as registration, uuidv7() as consent from person),
    registration as (
      insert into registrations (id, person_id, facility_id, during, basis, consent_id, started_by)
      select registration, person, ${facilityId}, daterange(today() - 30, null), 'choice', consent, ${account} from pair)
    insert into consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id)
    select consent, person, ${facilityId}, ${text}, 'ka', ${account}, 'paper', 'N 1', registration from pair`;
  await owner`analyze people, registrations, consents`;
}

/** A licence that a facility's declaration brought; `until` is its last day, null for one without an end. */
export async function aLicence(owner: Owner, facilityId: number, until: Day | null): Promise<void> {
  await owner`insert into licences (facility_id, declaration_id, number, issued_on, expires_on)
    select ${facilityId}, max(id), 'L-1', '2014-01-01', ${until === null ? null : await dayOf(owner, until)}
    from declarations where facility_id = ${facilityId} and state = 'accepted'`;
}
