import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, codeOf, expectRefused, ruleOf, type Who } from './as-role.ts';
import { aClinic, aConsentText, aPerson, aSignedInPerson, dayOf } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';
import { aFamiliesReviewer, aGuardianship, aParentAndChild, asGuardianOf, asThemselves, record } from './family-builders.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);
const reviewer = await aFamiliesReviewer(owner);
const clinic = await aClinic(owner);

const end = (who: Who, id: string, requestId = randomUUID()) => asActor(app, who, (sql) =>
  sql`select end_guardianship(${requestId}, ${id}, 'სს-12', 'უფლება შეწყდა')`);
const rows = (who: Who, table: string) => asActor(app, who, async (sql) => (await sql.unsafe(`select 1 from ${table}`)).length);
const kinds = async (person: { id: string }) =>
  [...new Set((await owner<{ kind: string }[]>`select kind from notices where person_id = ${person.id} order by id`).map(({ kind }) => kind))];

describe('the agency records who acts for whom', () => {
  it('on a paper, in the journal of both, and tells everybody', async () => {
    const { parent: mother, child } = await aParentAndChild(owner);
    const father = await aSignedInPerson(owner);
    const id = await record(app, reviewer, father, child);
    expect(await owner`select recorded_by, document_type, document_number from guardianships where id = ${id}`)
      .toEqual([{ recorded_by: reviewer.accountId, document_type: 'birth_certificate', document_number: 'AB-7' }]);
    const lines = await owner`select person_id from journal where act = 'guardianship.recorded' and detail ->> 'guardianship' = ${id}`;
    expect(new Set(lines.map(({ person_id }) => person_id as string))).toEqual(new Set([father.id, child.id]));
    for (const parent of [mother, father]) expect(await kinds(parent)).toContain('guardianshipRecorded');
    await choose(app, { ...child, accountId: father.accountId, facilityId: clinic });
    for (const parent of [mother, father]) expect(await kinds(parent)).toContain('wardRegistered');
  });

  it('once, however often the same form is sent', async () => {
    const [father, child, requestId] = [await aSignedInPerson(owner), await aPerson(owner, { bornOn: '2019-05-20' }), randomUUID()];
    const ids = await Promise.all([1, 2, 3].map(() => record(app, reviewer, father, child, { requestId })));
    expect(new Set(ids).size).toBe(1);
    await expectRefused(record(app, reviewer, father, child), 'one_guardianship_of_a_pair_at_a_time');
  });

  it('an unknown one and a wrong one look the same, on either side', async () => {
    const [father, child] = [await aSignedInPerson(owner), await aPerson(owner, { bornOn: '2019-05-20' })];
    for (const wrong of [{ personalNumber: '00999999999' }, { familyName: 'სხვა' }, { bornOn: '2019-05-21' }]) {
      await expectRefused(record(app, reviewer, { ...father, ...wrong }, child), 'guardian_matches');
      await expectRefused(record(app, reviewer, father, { ...child, ...wrong }), 'ward_matches');
    }
  });

  it.each([
    ['of a child', 'guardian_is_an_adult', { guardianBorn: '2015-01-01' }, {}],
    ['of one who died', 'guardian_is_alive', { guardianDied: -1 }, {}],
    ['for one who died', 'ward_is_alive', { wardDied: -1 }, {}],
    ['of a parent for an adult', 'ward_is_a_child', { wardBorn: '1990-01-01' }, {}],
    ['of a carer for a child', 'carer_is_for_an_adult', {}, { scope: 'carer', documentType: 'court_decision' }],
    ['of a carer without a court', 'guardianship_rests_on_a_fitting_document', { wardBorn: '1990-01-01' }, { scope: 'carer', documentType: 'guardianship_act' }],
    ['from before the birth', 'guardianship_follows_birth', {}, { from: '2018-01-01' }],
    ['from a day ahead', 'guardianship_has_begun', {}, { from: '2090-01-01' }],
    ['that is over', 'guardianship_is_not_over', {}, { until: '2021-01-01' }],
  ])('none %s', async (_, rule, people, facts) => {
    const { guardianBorn = '1988-03-09', guardianDied = null, wardBorn = '2019-05-20', wardDied = null } =
      people as { guardianBorn?: string; guardianDied?: number; wardBorn?: string; wardDied?: number };
    const [guardian, ward] = [await aPerson(owner, { bornOn: guardianBorn, diedOn: guardianDied }), await aPerson(owner, { bornOn: wardBorn, diedOn: wardDied })];
    await expectRefused(record(app, reviewer, guardian, ward, facts), rule);
  });

  it('nobody for themselves, and nobody but those who decide', async () => {
    const [father, child] = [await aSignedInPerson(owner), await aPerson(owner, { bornOn: '2019-05-20' })];
    await expectRefused(record(app, reviewer, father, father, { scope: 'carer', documentType: 'court_decision' }), 'nobody_guards_themselves');
    for (const who of [{ ...reviewer, role: 'auditor' }, { kind: 'agency', accountId: reviewer.accountId! }, asThemselves(father), { kind: 'anyone' }])
      expect(await codeOf(record(app, who, father, child))).toBe('42501');
    expect(await codeOf(asActor(app, asThemselves(father), (sql) => sql`insert into guardianships (guardian_id, ward_id, scope, document_number, during)
      values (${father.id}, ${child.id}, 'parent', '1', daterange(today(), null))`))).toBe('42501');
  });

  it('also psql is refused a child as a guardian', async () => {
    const [young, child] = [await aPerson(owner, { bornOn: '2012-01-01' }), await aPerson(owner, { bornOn: '2019-05-20' })];
    expect(await ruleOf(aGuardianship(owner, young, child))).toBe('guardian_is_an_adult');
  });
});

describe('an end', () => {
  it('holds from the same day, is told to all, and is written with who and why', async () => {
    const { parent, child, guardianshipId } = await aParentAndChild(owner);
    expect(await rows(asGuardianOf(parent, child), 'people')).toBe(1);
    const requestId = randomUUID();
    for (let i = 0; i < 2; i++) await end(reviewer, guardianshipId, requestId);
    expect(await owner`select upper(during) as until, ended_by, end_document_number, end_reason from guardianships where id = ${guardianshipId}`)
      .toEqual([{ until: await dayOf(owner, 0), ended_by: reviewer.accountId, end_document_number: 'სს-12', end_reason: 'უფლება შეწყდა' }]);
    expect(await owner`select from journal where act = 'guardianship.ended' and detail ->> 'guardianship' = ${guardianshipId}`).toHaveLength(2);
    expect(await kinds(parent)).toContain('guardianshipEnded');
    await expectRefused(choose(app, { ...child, accountId: parent.accountId, facilityId: clinic }), 'person_is_known');
    await expectRefused(end(reviewer, guardianshipId), 'guardianship_is_still_open');
  });

  it('is the only change that there is', async () => {
    const { guardianshipId: id } = await aParentAndChild(owner);
    const told = owner`ended_by = ${reviewer.accountId!}, ended_at = now(), end_document_number = '1', end_reason = 'ა'`;
    for (const change of [owner`scope = 'guardian', ${told}`, owner`during = daterange('2019-05-20', today())`, owner`during = daterange('2018-05-20', today()), ${told}`,
      owner`document_number = '2'`]) await expectRefused(owner`update guardianships set ${change} where id = ${id}`, 'guardianship_changes_only_to_end');
    await expectRefused(owner`update guardianships set ${told} where id = ${id}`, 'guardianship_end_says_who_and_why');
    await expectRefused(owner`delete from guardianships where id = ${id}`, 'history_only_grows');
    await owner`update guardianships set during = daterange(lower(during), today()), ${told} where id = ${id}`;
    await expectRefused(owner`update guardianships set during = daterange(lower(during), today() - 1), ${told} where id = ${id}`, 'guardianship_changes_only_to_end');
  });
});

describe('a guardian whose right has ended', () => {
  const seen = async (who: Who) => ({ people: await rows(who, 'people'), registrations: await rows(who, 'registrations'), newborns: await rows(who, 'newborns') });

  it('yesterday, sees and does nothing', async () => {
    const [guardian, child] = [await aSignedInPerson(owner), await aPerson(owner, { bornOn: '2019-05-20' })];
    await aGuardianship(owner, guardian, child, { from: -100, to: 0 });
    expect(await seen(asGuardianOf(guardian, child))).toEqual({ people: 0, registrations: 0, newborns: 0 });
    expect(await rows(asThemselves(guardian), 'people')).toBe(1);
    await expectRefused(choose(app, { ...child, accountId: guardian.accountId, facilityId: clinic }), 'person_is_known');
  });

  it('sees and acts on the eve of the 18th birthday, and on the day no more', async () => {
    const [birth] = await owner<{ on: string }[]>`select (today() + 1 - interval '18 years')::date as on`;
    const { parent, child, guardianshipId } = await aParentAndChild(owner, birth!.on);
    const birthday = await dayOf(owner, 1);
    const ends = (today?: string) => asActor(app, asThemselves(parent, today), async (sql) =>
      (await sql<{ ends_on: string; of_age: boolean }[]>`select * from guardianship_ends(${guardianshipId})`)[0]);
    expect(await ends()).toEqual({ ends_on: birthday, of_age: true });
    expect(await rows(asThemselves(parent), 'people')).toBe(2);
    await choose(app, { ...child, accountId: parent.accountId, facilityId: clinic });

    expect(await rows(asThemselves(parent, birthday), 'people')).toBe(1);
    expect(await seen(asGuardianOf(parent, child, birthday))).toEqual({ people: 0, registrations: 0, newborns: 0 });
    await expectRefused(choose(app, { ...child, accountId: parent.accountId, facilityId: await aClinic(owner), today: birthday }), 'person_is_known');
  });

  it('and the wards of others are nobody’s, whichever way one asks', async () => {
    const [{ parent, child }, { parent: other, child: another }] = [await aParentAndChild(owner), await aParentAndChild(owner)];
    await choose(app, { ...another, accountId: other.accountId, facilityId: clinic });
    const tables = ['people', 'registrations', 'consents', 'guardianships', 'notices', 'comings_of_age', 'newborns'];
    for (const who of [asThemselves(parent), asGuardianOf(parent, child)]) for (const table of tables) {
      const column = table === 'people' ? 'id' : table === 'guardianships' ? 'ward_id' : 'person_id';
      expect([table, await asActor(app, who, async (sql) => (await sql`select from ${sql(table)} where ${sql(column)} = ${another.id}`).length)]).toEqual([table, 0]);
    }
    expect(await rows(asGuardianOf(parent, another), 'people')).toBe(0);
  });
});

describe('coming of age', () => {
  const young = async (eighteenIn: number) => {
    const [birth] = await owner<{ on: string }[]>`select (today() + ${eighteenIn}::integer - interval '18 years')::date as on`;
    const parent = await aSignedInPerson(owner);
    const person = await aPerson(owner, { bornOn: birth!.on });
    await aGuardianship(owner, parent, person, { from: birth!.on });
    return { parent, person };
  };
  const tell = (day: string) => owner`select tell_who_came_of_age(${day})`;

  it('is told a month before, to both, and on the day, once each', async () => {
    const { parent, person } = await young(20);
    const [days] = await owner<{ early: string; soon: string; eve: string; day: string }[]>`
      select (today() + 20 - interval '1 month')::date - 1 as early, (today() + 20 - interval '1 month')::date as soon,
             today() + 19 as eve, today() + 20 as day`;
    await tell(days!.early);
    expect(await kinds(person)).toEqual([]);
    for (const day of [days!.soon, days!.soon, days!.eve]) await tell(day);
    expect(await kinds(person)).toEqual(['comesOfAgeSoon']);
    expect(await kinds(parent)).toEqual(['wardComesOfAgeSoon']);
    await Promise.all([1, 2, 3].map(() => tell(days!.day)));
    expect(await owner`select kind from notices where person_id = ${person.id} order by id`).toEqual([{ kind: 'comesOfAgeSoon' }, { kind: 'cameOfAge' }]);
    expect(await kinds(parent)).toEqual(['wardComesOfAgeSoon']);
    await expectRefused(owner`insert into comings_of_age values (${person.id}, 'soon', today())`, 'coming_of_age_is_told_once');
  });

  it('a day on which nobody ran is made up for', async () => {
    const { person } = await young(-10);
    await owner`select tell_who_came_of_age()`;
    expect(await kinds(person)).toEqual(['cameOfAge']);
  });

  it('is nobody’s news who had no guardian, or died', async () => {
    const [birth] = await owner<{ on: string }[]>`select (today() - interval '18 years')::date as on`;
    const [alone, dead] = [await aPerson(owner, { bornOn: birth!.on }), await aPerson(owner, { bornOn: birth!.on, diedOn: -5 })];
    await aGuardianship(owner, await aPerson(owner), dead, { from: birth!.on });
    await owner`select tell_who_came_of_age()`;
    for (const person of [alone, dead]) expect(await kinds(person)).toEqual([]);
  });
});
