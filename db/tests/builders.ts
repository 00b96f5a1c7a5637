import { randomInt, randomUUID } from 'node:crypto';
import type { ISql, Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { type Basis, type EndReason, periodFrom } from '#db/schema/index.ts';

type Owner = Sql<Types>;

/** A calendar date 'YYYY-MM-DD', or a number of days from the database's today. */
export type Day = string | number;

/** The calendar date so many days from the database's today; a date stays itself. */
export async function dayOf(owner: Owner, day: Day): Promise<string> {
  if (typeof day === 'string') return day;
  const [row] = await owner<{ day: string }[]>`select today() + ${day}::integer as day`;
  return row!.day;
}

/** A half-open period in PostgreSQL's own text. */
export async function periodOf(owner: Owner, from: Day, to: Day | null = null): Promise<string> {
  return `[${await dayOf(owner, from)},${to === null ? '' : await dayOf(owner, to)})`;
}

const digits = (length: number): string => String(randomInt(10 ** length)).padStart(length, '0');

async function aMunicipality(owner: Owner): Promise<string> {
  await owner`insert into regions values ('GE-TB', 'თბილისი', 'Tbilisi') on conflict do nothing`;
  await owner`insert into municipalities values ('tbilisi', 'GE-TB', 'თბილისი', 'Tbilisi', 1200000, 41.7, 44.8) on conflict do nothing`;
  return 'tbilisi';
}

export type Person = { id: string; personalNumber: string; familyName: string; bornOn: string };

/** A person whom the programme covers. */
export async function aPerson(owner: Owner, facts: {
  familyName?: string; givenName?: string; bornOn?: Day; documentType?: string;
  phone?: string | null; email?: string | null; diedOn?: Day | null;
} = {}): Promise<Person> {
  const person = {
    personal_number: `00${digits(9)}`,
    given_name: facts.givenName ?? 'ნინო',
    family_name: facts.familyName ?? 'ბერიძე',
    born_on: await dayOf(owner, facts.bornOn ?? '1988-03-09'),
    sex: 'female',
    municipality_code: await aMunicipality(owner),
    phone: facts.phone === undefined ? `+99500${digits(7)}` : facts.phone,
    email: facts.email ?? null,
    died_on: facts.diedOn === undefined || facts.diedOn === null ? null : await dayOf(owner, facts.diedOn),
  };
  const [row] = await owner<{ id: string }[]>`
    with person as (insert into people ${owner(person)} returning id, born_on)
    insert into identity_documents (person_id, type, during)
    select id, ${facts.documentType ?? 'citizen'}, daterange(born_on, null) from person returning person_id as id`;
  return { id: row!.id, personalNumber: person.personal_number, familyName: person.family_name, bornOn: person.born_on };
}

/** An account: a person's, a clinic's member of staff's, or, without either, one of the agency's. */
export async function anAccount(owner: Owner, whose: { personId?: string; facilityId?: number; role?: string } = {}): Promise<string> {
  if (whose.personId) return one(owner`insert into accounts (kind, person_id) values ('person', ${whose.personId}) returning id`);
  const account = await one(owner`
    insert into accounts (kind, email, name) values ('staff', ${`${randomUUID()}@example.test`}, 'ნანა ბერიძე') returning id`);
  const role = whose.role ?? (whose.facilityId ? 'registrar' : 'reviewer');
  await owner`insert into memberships (account_id, facility_id, role) values (${account}, ${whose.facilityId ?? null}, ${role})`;
  return account;
}

/** A facility that takes part; a clinic unless its scope says otherwise. */
export async function aClinic(owner: Owner, facts: {
  name?: string; from?: Day; to?: Day | null; scope?: string[]; suspended?: boolean;
} = {}): Promise<number> {
  const facility = await aFacility(owner, facts.name);
  await aParticipation(owner, facility, facts);
  if (facts.suspended)
    await owner`insert into suspensions (facility_id, during, reason, act_number)
      values (${facility}, ${await periodOf(owner, -1)}, 'შემოწმება', '04/1')`;
  return facility;
}

/** A facility that has not taken part yet. */
export async function aFacility(owner: Owner, name = 'ვაკის პოლიკლინიკა'): Promise<number> {
  const municipality = await aMunicipality(owner);
  const [facility] = await owner<{ id: number }[]>`
    with provider as (insert into providers (identification_code, name_ka, name_en) values (${digits(9)}, ${name}, 'Clinic') returning id)
    insert into facilities (provider_id, name_ka, name_en, municipality_code, address_ka, address_en, phone, opening_hours, latitude, longitude)
    select id, ${name}, 'Clinic', ${municipality}, 'ჭავჭავაძის 1', '1 Chavchavadze Ave', '+995322000000', array_fill('09:00-18:00'::text, array[7]), 41.7, 44.8
    from provider returning id`;
  return facility!.id;
}

export async function aParticipation(owner: Owner, facility: number, facts: { from?: Day; to?: Day | null; scope?: string[] } = {}): Promise<void> {
  const to = facts.to ?? null;
  const from = await dayOf(owner, facts.from ?? '2013-03-01');
  await owner`insert into participations (facility_id, during, scope, end_reason, declaration_id)
    values (${facility}, ${await periodOf(owner, from, to)}, ${facts.scope ?? ['primary_care']},
            ${to === null ? null : 'withdrawal'}, carry_over(${facility}, ${from}::date))`;
}

/** The consent text in force, however often it is asked for; one is written where there is none. */
export async function aConsentText(owner: Owner): Promise<string> {
  await owner`insert into consent_texts (version, body_ka, body_en, in_force)
    values ('2013-1', 'თანახმა ვარ', 'I agree', '[2013-03-01,)') on conflict do nothing`;
  const [text] = await owner<{ version: string }[]>`select version from consent_texts where upper_inf(in_force)`;
  return text!.version;
}

export type RegistrationFacts = {
  personId: string; facilityId: number; accountId: string; from?: Day; to?: Day | null;
  basis?: Basis; endReason?: EndReason; exited?: string | null;
};

/** A registration and its consent in one statement of plain SQL; ended when `to` is given. */
export async function aRegistration(owner: Owner, facts: RegistrationFacts): Promise<string> {
  const text = await aConsentText(owner);
  return writeRegistration(owner, { ...facts, text, during: await periodOf(owner, facts.from ?? 0, facts.to) });
}

/** The same inside whatever transaction and role `sql` is in; nothing is looked up. */
export async function writeRegistration(
  sql: ISql<Types>, facts: Omit<RegistrationFacts, 'from' | 'to'> & { text: string; during: string },
): Promise<string> {
  const [id, consentId, { personId: person_id, facilityId: facility_id, accountId, during }] = [randomUUID(), randomUUID(), facts];
  const basis = facts.basis ?? 'choice';
  const registration = {
    id, person_id, facility_id, during, basis, consent_id: consentId, started_by: accountId,
    ...(facts.exited && { exited_registration_id: facts.exited }),
    ...(basis === 'agency_correction' && { act_number: '04/7', reason: 'შეცდომით რეგისტრაცია' }),
    ...(!during.endsWith(',)') && { ended_by: accountId, ended_at: new Date(), end_reason: facts.endReason ?? 'changed' }),
    ...(facts.endReason === 'facility_exit' && { exit_on: periodFrom(during).end }),
  };
  const consent = {
    id: consentId, person_id, facility_id, text_version: facts.text, language: 'ka', given_by: accountId,
    proof: 'session', proof_reference: 'test', registration_id: id,
  };
  await sql`with registration as (insert into registrations ${sql(registration)}) insert into consents ${sql(consent)}`;
  return id;
}

/** A person who is signed in, and the arguments by which the database knows them. */
export async function aSignedInPerson(owner: Owner): Promise<Person & { accountId: string }> {
  const person = await aPerson(owner);
  return { ...person, accountId: await anAccount(owner, { personId: person.id }) };
}

async function one(query: PromiseLike<{ id: string }[]>): Promise<string> {
  return (await query)[0]!.id;
}
