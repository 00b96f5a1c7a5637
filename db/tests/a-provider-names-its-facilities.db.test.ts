import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, asRole, codeOf, expectRefused, ruleOf, type Who } from './as-role.ts';
import { aClinic, aFacility, anAccount, aRegistration, aSignedInPerson } from './builders.ts';
import { freshDatabase } from './database.ts';
import { aCast } from './declaration-builders.ts';
import { aCode, add, aNewcomer, aSession, aWeek, found, type Founder } from './provider-builders.ts';

const { owner, app } = await freshDatabase();
const cast = await aCast(owner);

/** A founder and the provider that they represent, as the database is told of them. */
async function aProvider(): Promise<Founder & { who: Who; id: number }> {
  const founder = await aNewcomer(owner);
  const [provider] = await found(app, founder);
  const who = { kind: 'provider', role: 'representative', accountId: founder.accountId, providerId: provider!.id };
  return { ...founder, who, id: provider!.id };
}
const adding = (who: Who, site?: Parameters<typeof add>[1]) => asActor(app, who, (sql) => add(sql, site)).then(([row]) => row!.id);
const factsOf = async (id: number) => (await owner`select * from facilities join places on facility_id = id where id = ${id}`)[0]!;

describe('a newcomer names their provider', () => {
  it('and represents it in the same session, with a line in the journal', async () => {
    const founder = await aNewcomer(owner);
    const code = aCode();
    const [provider] = await found(app, founder, { code });
    const [membership] = await owner`select m.* from sessions s join memberships m on m.id = s.membership_id where s.id = ${founder.sessionId}`;
    expect(membership).toMatchObject({ account_id: founder.accountId, provider_id: provider!.id, role: 'representative', ended_at: null });
    expect(await owner`select email from provider_contacts where provider_id = ${provider!.id}`).toEqual([{ email: 'office@nabiji.example' }]);
    const lines = await owner`select actor, detail from journal where account_id = ${founder.accountId} and act = 'provider.founded'`;
    expect(lines).toEqual([{ actor: 'newcomer', detail: { provider: provider!.id, code } }]);
  });

  it('once for the same request, also when two copies of it come at once', async () => {
    const founder = await aNewcomer(owner);
    const request = { code: aCode(), requestId: randomUUID() };
    const answers = await Promise.all([found(app, founder, request), found(app, founder, request), found(app, founder, request)]);
    expect(new Set(answers.map(([provider]) => provider!.id)).size).toBe(1);
    expect(await owner`select 1 from memberships where account_id = ${founder.accountId}`).toHaveLength(1);
  });

  it('not with a code that is taken, and of two who race for one, one has it', async () => {
    const code = aCode();
    const founders = [await aNewcomer(owner), await aNewcomer(owner)];
    const outcomes = await Promise.all(founders.map((founder) => ruleOf(found(app, founder, { code }))));
    expect(outcomes.sort()).toEqual(['nothing was refused', 'provider_identification_code_is_unique']);
    const late = await aNewcomer(owner);
    await expectRefused(found(app, late, { code }), 'provider_identification_code_is_unique');
    expect(await owner`select 1 from memberships where account_id = ${late.accountId}`).toHaveLength(0);
    const [again] = await found(app, late);
    expect(again).toBeDefined();
  });

  it.each(['12345678', '1234567890', '12345678x', ''])('not with the malformed code %j', async (code) => {
    await expectRefused(found(app, await aNewcomer(owner), { code }), 'provider_identification_code_has_nine_digits');
  });

  it('not a second one, and nobody who works, or has worked, somewhere', async () => {
    await expectRefused(found(app, await aProvider()), 'newcomer_belongs_nowhere');
    const accountId = await anAccount(owner, { facilityId: await aFacility(owner) });
    const sessionId = await aSession(owner, accountId);
    await expectRefused(found(app, { accountId, sessionId }), 'newcomer_belongs_nowhere');
    await owner`update memberships set ended_at = now(), ended_by = ${accountId} where account_id = ${accountId}`;
    await expectRefused(found(app, { accountId, sessionId }), 'newcomer_belongs_nowhere');
  });

  it('not a person, and not in the session of another', async () => {
    const [person, founder, other] = [await aSignedInPerson(owner), await aNewcomer(owner), await aNewcomer(owner)];
    await expectRefused(found(app, { accountId: person.accountId, sessionId: founder.sessionId }), 'newcomer_belongs_nowhere');
    await expectRefused(found(app, { accountId: founder.accountId, sessionId: other.sessionId }), 'newcomer_belongs_nowhere');
    expect(await owner`select 1 from memberships where account_id in (${founder.accountId}, ${other.accountId})`).toHaveLength(0);
  });
});

describe('a representative adds a facility', () => {
  it('with its list, and manages it', async () => {
    const { who, id, accountId } = await aProvider();
    const facility = await adding(who, { capacity: 1200, takesNew: false, languages: ['ka', 'hy'] });
    expect(await factsOf(facility)).toMatchObject({
      provider_id: id, languages: ['ka', 'hy'], opening_hours: aWeek, capacity: 1200, ceiling: 1200, takes_new: false, taken: 0,
    });
    expect(await owner`select role from memberships where account_id = ${accountId} and facility_id = ${facility}`).toEqual([{ role: 'manager' }]);
    expect(await owner`select detail from journal where act = 'facility.added' and about_facility_id = ${facility}`).toEqual([{ detail: { provider: id } }]);
  });

  it('once for the same request, also when two copies of it come at once', async () => {
    const { who, id } = await aProvider();
    const requestId = randomUUID();
    const added = await Promise.all([1, 2, 3].map(() => adding(who, { requestId })));
    expect(new Set(added).size).toBe(1);
    expect(await owner`select 1 from facilities where provider_id = ${id}`).toHaveLength(1);
  });

  it('and nobody else does', async () => {
    for (const who of [cast.manager, cast.registrar, cast.reviewer, cast.administrator, cast.auditor, cast.newcomer, cast.person, cast.anyone])
      await expectRefused(adding(who), 'provider_is_ones_own');
  });

  it.each([
    ['the sea', 41.7, 39.1], ['latitude and longitude swapped', 44.8, 41.7], ['another region', 42.27, 42.7],
  ])('not in %s', async (_, latitude, longitude) => {
    await expectRefused(adding(cast.representative, { latitude, longitude }), 'site_lies_in_its_region');
  });

  it('not in a municipality that does not exist', async () => {
    await expectRefused(adding(cast.representative, { municipality: 'nowhere' }), 'site_lies_in_its_region');
  });

  it.each([
    [['09:00-18:00']], [[...Array<null>(8).fill(null)]],
  ])('not with a week of other days than seven: %j', async (week) => {
    await expectRefused(adding(cast.representative, { week }), 'opening_hours_cover_a_week');
  });

  it.each(['18:00-09:00', '9-18', '09:00-09:00', '09:00-24:30', '25:00-26:00', 'always', ''])('not with the hours %j', async (hours) => {
    await expectRefused(adding(cast.representative, { week: [hours, ...aWeek.slice(1)] }), 'opening_hours_are_hours');
  });

  it('not with a phone, a language or a capacity that is none', async () => {
    await expectRefused(adding(cast.representative, { phone: '032 2 00 00 00' }), 'facility_phone_is_international');
    await expectRefused(adding(cast.representative, { languages: ['tlh'] }), 'facility_languages_are_known');
    await expectRefused(adding(cast.representative, { languages: [] }), 'facility_languages_are_known');
    expect(await ruleOf(adding(cast.representative, { capacity: -1 }))).toBeOneOf(['places_capacity_check', 'clinic_has_a_free_place']);
  });
});

describe('facts that need no agency', () => {
  const change = (who: Who, facility: number, capacity: number | null, takesNew = true) => asActor(app, who, (sql) => sql`
    select change_facts(${randomUUID()}, ${facility}, '+995555000000', ${aWeek}::text[], ${['ka', 'en']}::text[], true, ${capacity}, ${takesNew})`);

  it('are changed by the representative and by the manager, and by nobody else', async () => {
    for (const who of [cast.representative, cast.manager]) {
      await change(who, cast.facilityId, 500);
      expect(await factsOf(cast.facilityId)).toMatchObject({ phone: '+995555000000', languages: ['ka', 'en'], step_free: true, capacity: 500 });
    }
    for (const who of [cast.stranger, cast.registrar, cast.reviewer, cast.newcomer, cast.person, cast.anyone])
      await expectRefused(change(who, cast.facilityId, 1), 'facility_is_ones_own');
    await expectRefused(change(cast.representative, 999_999, 1), 'facility_is_ones_own');
    expect((await factsOf(cast.facilityId)).capacity).toBe(500);
  });

  it('may say fewer places than people: nobody leaves, and nobody is added', async () => {
    const clinic = await aClinic(owner);
    const manager = { kind: 'clinic', role: 'manager', facilityId: clinic, accountId: await anAccount(owner, { facilityId: clinic, role: 'manager' }) };
    for (const person of [await aSignedInPerson(owner), await aSignedInPerson(owner)])
      await aRegistration(owner, { personId: person.id, accountId: person.accountId, facilityId: clinic, from: -9 });
    await change(manager, clinic, 1);
    expect(await factsOf(clinic)).toMatchObject({ taken: 2, capacity: 1, ceiling: 2 });
    expect((await owner<{ reason: string }[]>`select clinic_refuses_because(${clinic}, today()) as reason`)[0]!.reason).toBe('clinic_has_a_free_place');
    await change(manager, clinic, null);
    expect(await factsOf(clinic)).toMatchObject({ taken: 2, capacity: null, ceiling: null });
  });
});

describe('a provider’s contacts', () => {
  const contactsOf = (who: Who) => asActor(app, who, (sql) => sql`select phone from provider_contacts where provider_id = ${cast.providerId}`);
  const change = (who: Who, phone = '+995322111111') => asActor(app, who, (sql) =>
    sql`select change_contacts(${randomUUID()}, 'ა', 'a', ${phone}, 'a@b.example')`);

  it('are changed by the representative alone, and the journal keeps none of them', async () => {
    await change(cast.representative);
    await change(cast.representative, '+995322222222');
    for (const who of [cast.manager, cast.reviewer, cast.newcomer, cast.person, cast.anyone]) await expectRefused(change(who), 'provider_is_ones_own');
    expect(await owner`select distinct detail from journal where act = 'provider.contacts_changed'`).toEqual([{ detail: { provider: cast.providerId } }]);
  });

  it('are seen by the representative and the agency, and by nobody else', async () => {
    for (const who of [cast.representative, cast.reviewer, cast.administrator, cast.auditor])
      expect([who.kind, await contactsOf(who)]).toEqual([who.kind, [{ phone: '+995322222222' }]]);
    for (const who of [cast.stranger, cast.manager, cast.registrar, cast.newcomer, cast.person, cast.anyone])
      expect([who.kind, await contactsOf(who)]).toEqual([who.kind, []]);
    expect(await asRole(owner, 'erti_auditor', async (sql) => (await sql`select 1 from provider_contacts`).length)).toBeGreaterThan(0);
  });

  it.each([
    `insert into providers (identification_code, name_ka, name_en) values ('123456789', 'ა', 'a')`,
    `update providers set name_ka = 'სხვა'`,
    `update facilities set phone = '+995555555555'`,
    `update places set capacity = 1`,
    `update provider_contacts set phone = '+995555555555'`,
  ])('and nothing is written past the functions: %s', async (statement) => {
    expect(await codeOf(asActor(app, cast.representative, (sql) => sql.unsafe(statement)))).toBe('42501');
  });
});
