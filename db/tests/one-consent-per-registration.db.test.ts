import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectRefused } from './as-role.ts';
import { annul } from './annul.ts';
import { aClinic, aConsentText, aRegistration, aSignedInPerson, dayOf } from './builders.ts';
import { freshDatabase } from './database.ts';

const { owner } = await freshDatabase();
const text = await aConsentText(owner);
const [clinic, elsewhere] = [await aClinic(owner), await aClinic(owner)];
const today = await dayOf(owner, 0);

type Row = { id?: string | null; person?: { id: string; accountId: string }; facility?: number; consent: string };
const register = (sql: typeof owner, { id = randomUUID(), person, facility = clinic, consent }: Row) => sql`
  insert into registrations (id, person_id, facility_id, during, basis, consent_id, started_by)
  values (${id}, ${person!.id}, ${facility}, ${`[${today},)`}, 'choice', ${consent}, ${person!.accountId})`;
const consentTo = (sql: typeof owner, { id, person, facility = clinic, consent }: Row) => sql`
  insert into consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id)
  values (${consent}, ${person!.id}, ${facility}, ${text}, 'ka', ${person!.accountId}, 'session', 'test', ${id})`;
const together = (work: (sql: typeof owner) => Promise<unknown>) => owner.begin((sql) => work(sql as unknown as typeof owner));

describe('L4: one consent per registration', () => {
  it('refuses a registration without a consent', async () => {
    const person = await aSignedInPerson(owner);
    await expectRefused(register(owner, { person, consent: randomUUID() }), 'registration_rests_on_consent');
  });

  it('refuses a consent without a registration', async () => {
    const person = await aSignedInPerson(owner);
    await expectRefused(consentTo(owner, { id: null, person, consent: randomUUID() }), 'consent_has_its_registration');
    await expectRefused(consentTo(owner, { id: randomUUID(), person, consent: randomUUID() }), 'consent_rests_on_its_registration');
  });

  it.each([['another person', true], ['another clinic', false]])('refuses a consent of %s', async (_, isAnother) => {
    const [person, stranger] = [await aSignedInPerson(owner), await aSignedInPerson(owner)];
    const [id, consent] = [randomUUID(), randomUUID()];
    await expectRefused(together(async (sql) => {
      await register(sql, { id, person, consent });
      await consentTo(sql, isAnother ? { id, person: stranger, consent } : { id, person, facility: elsewhere, consent });
    }), 'registration_rests_on_consent');
  });

  it('refuses two registrations on one consent', async () => {
    const [person, second] = [await aSignedInPerson(owner), await aSignedInPerson(owner)];
    const id = await aRegistration(owner, { personId: person.id, facilityId: clinic, accountId: person.accountId });
    const [{ consent_id: consent }] = await owner`select consent_id from registrations where id = ${id}` as unknown as [{ consent_id: string }];
    await expectRefused(register(owner, { person: second, consent }), 'one_registration_per_consent');
  });

  it('refuses two consents on one registration', async () => {
    const person = await aSignedInPerson(owner);
    const id = await aRegistration(owner, { personId: person.id, facilityId: clinic, accountId: person.accountId });
    await expectRefused(consentTo(owner, { id, person, consent: randomUUID() }), 'one_consent_per_registration');
  });

  it('refuses a new registration on the consent of an annulled one', async () => {
    const person = await aSignedInPerson(owner);
    const id = await aRegistration(owner, { personId: person.id, facilityId: clinic, accountId: person.accountId });
    const [{ consent_id: consent }] = await owner`select consent_id from registrations where id = ${id}` as unknown as [{ consent_id: string }];
    await annul(owner, id, person.accountId);
    await expectRefused(register(owner, { person, consent }), 'registration_rests_on_consent');
    expect(await owner`select from registrations where person_id = ${person.id}`).toHaveLength(0);
  });

  it('refuses an annulled registration without its consent', async () => {
    const person = await aSignedInPerson(owner);
    const id = await aRegistration(owner, { personId: person.id, facilityId: clinic, accountId: person.accountId });
    await expectRefused(together((sql) => sql`
      insert into annulled_registrations select (jsonb_populate_record(null::annulled_registrations, to_jsonb(r) || jsonb_build_object(
        'annulled_at', now(), 'annulled_by', r.started_by, 'annulment_basis', 'correction', 'annulment_act_number', '04/1', 'annulment_reason', 'x'))).*
      from registrations r where r.id = ${id}`), 'annulled_registration_rests_on_consent');
  });
});
