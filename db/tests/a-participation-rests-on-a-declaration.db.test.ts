import { describe, expect, it } from 'vitest';
import { asActor, codeOf, expectRefused } from './as-role.ts';
import { aClinic, aConsentText, aFacility, anAccount, aRegistration, aSignedInPerson } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';
import { aCast, aDeclaration, type Cast, declarationActs, someTerms } from './declaration-builders.ts';

const { owner, app } = await freshDatabase();
await someTerms(owner);
await aConsentText(owner);

const accept = async (cast: Cast, facts: { scope?: string[]; expiresOn?: string | null } = {}, from = 0) => {
  const declaration = await aDeclaration(app, cast, 'submitted', facts);
  return asActor(app, cast.reviewer, (sql) => sql`
    select * from accept_declaration(gen_random_uuid(), ${declaration.id}, ${declaration.step}, today() + ${from}::int, 'მუხლი 1', 'მიზეზი', 'საჩივარი')`);
};
const participationsOf = (facilityId: number) => owner`
  select lower(during)::text as from, upper(during)::text as until, scope, end_reason from participations where facility_id = ${facilityId} order by 1`;
const day = async (n: number) => (await owner<{ d: string }[]>`select (today() + ${n}::int)::text as d`)[0]!.d;

describe('L5: a participation rests on an accepted declaration', () => {
  it.each(['draft', 'submitted', 'returned', 'refusal_proposed', 'refused', 'withdrawn'])('of that facility, not on one that is %s', async (state) => {
    const cast = await aCast(owner);
    const { id } = await aDeclaration(app, cast, state);
    await expectRefused(owner`insert into participations (facility_id, during, scope, declaration_id)
      values (${cast.facilityId}, daterange(today(), null), '{primary_care}', ${id})`, 'participation_rests_on_a_declaration');
    await expectRefused(owner`insert into licences (facility_id, declaration_id, number, issued_on)
      values (${cast.facilityId}, ${id}, 'ლ-1', today())`, 'licence_rests_on_a_declaration');
  });

  it('and not on that of another facility, nor twice on one', async () => {
    const [cast, other] = [await aCast(owner), await aFacility(owner)];
    await accept(cast);
    const [{ id } = { id: 0 }] = await owner<{ id: number }[]>`select declaration_id as id from participations where facility_id = ${cast.facilityId}`;
    await expectRefused(owner`insert into participations (facility_id, during, scope, declaration_id)
      select ${other}, '[2001-01-01,)', '{primary_care}', carry_over(${cast.facilityId}, '2001-01-01')`, 'participation_rests_on_a_declaration');
    await expectRefused(owner`insert into participations (facility_id, during, scope, end_reason, declaration_id)
      values (${cast.facilityId}, '[2001-01-01,2001-02-01)', '{primary_care}', 'closure', ${id})`, 'one_participation_per_declaration');
  });

  it('and its word stays: a declaration that is rested on goes nowhere', async () => {
    const cast = await aCast(owner);
    const { id } = await aDeclaration(app, cast, 'accepted');
    await expectRefused(owner`update declarations set state = 'withdrawn', step = step + 1 where id = ${id}`, 'participation_rests_on_a_declaration');
  });

  it('takes effect in one act: the participation, the licence and the site', async () => {
    const cast = await aCast(owner);
    const declaration = await aDeclaration(app, cast, 'submitted', { expiresOn: await day(400) });
    await asActor(app, cast.reviewer, (sql) => declarationActs.accept(sql, declaration));
    expect(await participationsOf(cast.facilityId)).toEqual([{ from: await day(0), until: null, scope: ['primary_care'], end_reason: null }]);
    expect(await owner`select number, expires_on::text from licences where facility_id = ${cast.facilityId}`).toEqual([{ number: 'ლ-1', expires_on: await day(400) }]);
    await choose(app, { ...await aSignedInPerson(owner), facilityId: cast.facilityId });
  });

  it('from a day that is today or later', async () => {
    await expectRefused(accept(await aCast(owner), {}, -1), 'decision_takes_effect_no_sooner');
    const cast = await aCast(owner);
    await accept(cast, {}, 5);
    await expectRefused(choose(app, { ...await aSignedInPerson(owner), facilityId: cast.facilityId }), 'clinic_takes_part');
  });

  it('nobody writes one by hand but the owner', async () => {
    const cast = await aCast(owner);
    for (const who of [cast.reviewer, cast.manager])
      expect(await codeOf(asActor(app, who, (sql) => sql`insert into participations (facility_id, during, scope, declaration_id) values (1, '[2001-01-01,)', '{oncology}', 1)`))).toBe('42501');
    expect(await codeOf(asActor(app, cast.manager, (sql) => sql`select carry_over(${cast.facilityId}, today())`))).toBe('42501');
  });
});

describe('a later declaration', () => {
  it('changes the scope from a day, and the people stay', async () => {
    const cast = await aCast(owner);
    await accept(cast);
    const person = await aSignedInPerson(owner);
    await choose(app, { ...person, facilityId: cast.facilityId });
    await accept(cast, { scope: ['primary_care', 'childbirth'] }, 3);
    expect(await participationsOf(cast.facilityId)).toEqual([
      { from: await day(0), until: await day(3), scope: ['primary_care'], end_reason: 'scope_change' },
      { from: await day(3), until: null, scope: ['primary_care', 'childbirth'], end_reason: null },
    ]);
    expect(await owner`select from registrations where person_id = ${person.id} and upper_inf(during)`).toHaveLength(1);
  });

  it('with the same scope changes facts and licence, and no participation', async () => {
    const cast = await aCast(owner);
    await accept(cast);
    await accept(cast, {}, 1);
    expect(await participationsOf(cast.facilityId)).toHaveLength(1);
    expect(await owner`select from licences where facility_id = ${cast.facilityId}`).toHaveLength(2);
  });

  it('does not give up primary care, which is done by leaving', async () => {
    const cast = await aCast(owner);
    await accept(cast);
    await expectRefused(accept(cast, { scope: ['childbirth'] }, 3), 'primary_care_is_kept');
  });

  it('begins after a clinic that says when it leaves has left', async () => {
    const cast = await aCast(owner);
    await accept(cast);
    await asActor(app, cast.manager, (sql) => sql`select withdraw_participation(gen_random_uuid(), ${cast.facilityId}, today() + 30, 'ვწყვეტთ')`);
    await expectRefused(accept(cast, {}, 29), 'participation_has_ended_by_then');
    const again = await owner<{ id: number; step: number }[]>`select id, step from declarations where facility_id = ${cast.facilityId} and state = 'submitted'`;
    expect(again).toHaveLength(1);
    await asActor(app, cast.reviewer, (sql) => sql`
      select accept_declaration(gen_random_uuid(), ${again[0]!.id}, ${again[0]!.step}, today() + 30, 'მუხლი 1', 'მიზეზი', 'საჩივარი')`);
    expect((await participationsOf(cast.facilityId)).map(({ from }) => from as string)).toEqual([await day(0), await day(30)]);
  });
});

describe('a licence', () => {
  it('that expires suspends by its date, and a new one reinstates', async () => {
    const cast = await aCast(owner);
    await accept(cast, { expiresOn: await day(2) });
    const [stays, comes] = [await aSignedInPerson(owner), await aSignedInPerson(owner)];
    await choose(app, { ...stays, facilityId: cast.facilityId });
    const later = await day(3);
    await expectRefused(choose(app, { ...comes, facilityId: cast.facilityId, today: later }), 'clinic_has_a_valid_licence');
    expect(await owner`select is_suspended(${cast.facilityId}, today() + 2) as on, is_suspended(${cast.facilityId}, today() + 3) as after`)
      .toEqual([{ on: false, after: true }]);
    expect(await owner`select from registrations where person_id = ${stays.id} and upper_inf(during)`).toHaveLength(1);
    await accept(cast, { expiresOn: await day(800) });
    await choose(app, { ...comes, facilityId: cast.facilityId, today: later });
  });

  it('that was accepted last counts, also when the one before had no end', async () => {
    const cast = await aCast(owner);
    await accept(cast);
    await accept(cast, { expiresOn: await day(10) });
    expect(await owner`select is_suspended(${cast.facilityId}, today() + 11) as suspended`).toEqual([{ suspended: true }]);
  });

  it('is valid on the day from which it is accepted', async () => {
    await expectRefused(accept(await aCast(owner), { expiresOn: await day(5) }, 30), 'licence_lasts_until_then');
  });

  it('of a facility on paper is on paper', async () => {
    const facilityId = await aClinic(owner);
    expect(await owner`select is_suspended(${facilityId}, today()) as suspended`).toEqual([{ suspended: false }]);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-24', 'over a weekend and St George’s day'],
    ['2026-11-21', 10, '2026-12-07', 'ten from a Saturday, with a holiday'],
    ['2026-04-09', 1, '2026-04-14', 'over Easter, from Good Friday to Easter Monday'],
    ['2026-12-31', 1, '2027-01-04', 'over New Year'],
    ['2027-04-29', 1, '2027-05-04', 'over the Easter of 2027'],
  ])('%s and %i more: %s, %s', async (from, days, to) => {
    expect(await owner`select working_days_after(${from}, ${days})::text as on`).toEqual([{ on: to }]);
  });
});

describe('a participation', () => {
  it('says once when it ends, and that day only comes nearer', async () => {
    const facilityId = await aClinic(owner, { to: 30 });
    const end = (on: string) => owner`update participations set during = daterange(lower(during), ${on}) where facility_id = ${facilityId}`;
    await expectRefused(end(await day(31)), 'history_only_grows');
    await end(await day(20));
    await expectRefused(owner`update participations set during = daterange(lower(during), null), end_reason = null where facility_id = ${facilityId}`, 'history_only_grows');
    await expectRefused(owner`delete from participations where facility_id = ${facilityId}`, 'history_only_grows');
  });

  it('ends no registration by naming a reason', async () => {
    const [facilityId, person] = [await aClinic(owner), await aSignedInPerson(owner)];
    await aRegistration(owner, { personId: person.id, accountId: person.accountId, facilityId, from: -20 });
    const naming = (exit: string | null) => owner`update registrations set during = daterange(lower(during), today()), end_reason = 'facility_exit',
      ended_by = ${person.accountId}, ended_at = now(), exit_on = ${exit} where person_id = ${person.id}`;
    await expectRefused(naming(null), 'exit_is_dated');
    await expectRefused(naming(await day(0)), 'exit_is_the_clinics');
    await asActor(app, { kind: 'agency', accountId: await anAccount(owner), role: 'administrator' }, (sql) =>
      sql`select close_facility(gen_random_uuid(), ${facilityId}, today() + 9, 'მუხლი 1', 'დაიხურა', 'საჩივარი')`);
    expect(await owner`select upper(during)::text as until, exit_on::text from registrations where person_id = ${person.id}`)
      .toEqual([{ until: await day(9), exit_on: await day(9) }]);
  });
});
