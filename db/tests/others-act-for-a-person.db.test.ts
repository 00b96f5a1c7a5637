import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, expectRefused, ruleOf, type Who } from './as-role.ts';
import { aClinic, aConsentText, aRegistration, aSignedInPerson, aPerson, dayOf, type Day } from './builders.ts';
import { choose } from './choose.ts';
import { registeredByClinic } from './registered-by-clinic.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);

async function guards(guardian: string, ward: string, scope = 'parent', from: Day = '2020-01-01', to: Day | null = null): Promise<void> {
  await owner`insert into guardianships (guardian_id, ward_id, scope, document_number, during)
    values (${guardian}, ${ward}, ${scope}, 'AB-1', daterange(${await dayOf(owner, from)}, ${to === null ? null : await dayOf(owner, to)}))`;
}

/** A mother, a father and a child of so many years and days. */
async function aFamily(bornOn: Day = '2019-05-20') {
  const [mother, father, child] = [await aSignedInPerson(owner), await aSignedInPerson(owner), await aPerson(owner, { bornOn, phone: null })];
  for (const parent of [mother, father]) await guards(parent.id, child.id, 'parent', bornOn);
  return { mother, father, child };
}
const asGuardian = (guardian: { accountId: string }, ward: { id: string }, today?: string): Who =>
  ({ kind: 'guardian', accountId: guardian.accountId, personId: ward.id, ...(today && { today }) });
const sees = (who: Who, table: string, ward: string) => asActor(app, who, async (sql) =>
  (await sql`select from ${sql(table)} where ${sql(table === 'people' ? 'id' : 'person_id')} = ${ward}`).length > 0);

describe('a guardian acts for a ward', () => {
  it('registers, changes and ends, and the journal says who did', async () => {
    const { mother, child } = await aFamily();
    const [first, second] = [await aClinic(owner), await aClinic(owner)];
    await choose(app, { ...child, accountId: mother.accountId, facilityId: first, today: await dayOf(owner, -70) });
    const { registration_id } = await choose(app, { ...child, accountId: mother.accountId, facilityId: second });
    expect(await owner`select made_by, undo_until is not null as "canBeUndone" from registrations where person_id = ${child.id} order by lower(during)`)
      .toEqual([{ made_by: 'guardian', canBeUndone: true }, { made_by: 'guardian', canBeUndone: true }]);
    await app`select end_registration(gen_random_uuid(), ${mother.accountId}, ${child.id}, ${registration_id}, ${await dayOf(owner, 1)})`;
    expect((await owner`select act, actor, account_id from journal where person_id = ${child.id} order by id`).map(({ act, actor, account_id }) => [act, actor, account_id])).toEqual([
      ['registration.started', 'guardian', mother.accountId], ['registration.changed', 'guardian', mother.accountId], ['registration.ended', 'guardian', mother.accountId]]);
  });

  it('and both are told, each with a link of their own', async () => {
    const { mother, father, child } = await aFamily();
    await choose(app, { ...child, accountId: mother.accountId, facilityId: await aClinic(owner) });
    for (const parent of [mother, father]) expect(await owner`select kind from notices where person_id = ${parent.id}`).toEqual([{ kind: 'wardRegistered' }]);
    const links = await owner`select facts ->> 'contestLink' as link from notices where person_id in (${mother.id}, ${father.id})`;
    expect(new Set(links.map(({ link }) => link as string)).size).toBe(2);
  });

  it('the law of two months is the child’s, whichever guardian acts', async () => {
    const { mother, father, child } = await aFamily();
    await choose(app, { ...child, accountId: mother.accountId, facilityId: await aClinic(owner), today: await dayOf(owner, -10) });
    await expectRefused(choose(app, { ...child, accountId: father.accountId, facilityId: await aClinic(owner) }), 'one_change_per_two_months');
  });

  it('and two who act at once register one child once', async () => {
    const { mother, father, child } = await aFamily();
    const [one, other] = [await aClinic(owner), await aClinic(owner)];
    const rules = await Promise.all([[mother, one], [father, other]].map(([parent, facilityId]) =>
      ruleOf(choose(app, { ...child, accountId: (parent as { accountId: string }).accountId, facilityId: facilityId as number }))));
    expect(rules.filter((rule) => rule === 'nothing was refused')).toHaveLength(1);
  });

  it('the other may object, and does not undo by force', async () => {
    const { mother, father, child } = await aFamily();
    const { registration_id } = await choose(app, { ...child, accountId: mother.accountId, facilityId: await aClinic(owner) });
    await expectRefused(app`select undo_registration(${randomUUID()}, ${father.accountId}, ${child.id}, ${registration_id})`, 'guardian_contests_instead');
    const [contest] = await app`select * from contest_registration(${randomUUID()}, ${father.accountId}, ${child.id}, ${registration_id}, null)`;
    expect(contest).toMatchObject({ ground: 'guardian_objects', needs_answer: false });
  });

  it('undoes what a clinic made', async () => {
    const { father, child } = await aFamily();
    const { registration_id } = await registeredByClinic(owner, { id: child.id, facilityId: await aClinic(owner) });
    await app`select undo_registration(${randomUUID()}, ${father.accountId}, ${child.id}, ${registration_id})`;
    expect(await owner`select from registrations where person_id = ${child.id}`).toHaveLength(0);
  });
});

describe('only while it lasts', () => {
  it.each([
    ['a stranger', 'parent', null, null], ['whose guardianship ended yesterday', 'parent', '2020-01-01', 0], ['whose guardianship begins tomorrow', 'guardian', 1, null],
  ] as const)('%s does nothing and sees nothing', async (_, scope, from, to) => {
    const [child, adult] = [await aPerson(owner, { bornOn: '2019-05-20' }), await aSignedInPerson(owner)];
    await aRegistration(owner, { personId: child.id, accountId: adult.accountId, facilityId: await aClinic(owner), from: -100 });
    if (from !== null) await guards(adult.id, child.id, scope, from, to);
    await expectRefused(choose(app, { ...child, accountId: adult.accountId, facilityId: await aClinic(owner) }), 'person_is_known');
    for (const table of ['people', 'registrations', 'consents', 'journal']) expect([table, await sees(asGuardian(adult, child), table, child.id)]).toEqual([table, false]);
  });

  it('parents until the eighteenth birthday, by its date', async () => {
    const { mother, child } = await aFamily('2008-11-25');
    await aRegistration(owner, { personId: child.id, accountId: mother.accountId, facilityId: await aClinic(owner), from: '2025-01-01' });
    const see = (today: string) => sees(asGuardian(mother, child, today), 'registrations', child.id);
    expect([await see('2026-11-24'), await see('2026-11-25')]).toEqual([true, false]);
    await expectRefused(choose(app, { ...child, accountId: mother.accountId, facilityId: await aClinic(owner), today: '2026-11-25' }), 'person_is_known');
    await choose(app, { ...child, accountId: mother.accountId, facilityId: await aClinic(owner), today: '2026-11-24' });
  });

  it('and born on 29 February, until 1 March', async () => {
    const { mother, child } = await aFamily('2008-02-29');
    const see = (today: string) => sees(asGuardian(mother, child, today), 'people', child.id);
    expect([await see('2026-02-28'), await see('2026-03-01')]).toEqual([true, false]);
  });

  it('a carer also after', async () => {
    const [adult, carer] = [await aPerson(owner, { bornOn: '1960-01-01' }), await aSignedInPerson(owner)];
    await guards(carer.id, adult.id, 'carer');
    await choose(app, { ...adult, accountId: carer.accountId, facilityId: await aClinic(owner) });
    expect(await owner`select kind from notices where person_id = ${adult.id}`).toEqual([{ kind: 'registeredByGuardian' }]);
  });

  it('a guardian who has died answers for nobody', async () => {
    const { mother, child } = await aFamily();
    await owner`update people set died_on = today() where id = ${mother.id}`;
    expect(await sees(asGuardian(mother, child), 'people', child.id)).toBe(false);
  });
});

describe('what a guardian cannot reach', () => {
  it('another person’s rows, nor the own ones while acting for the ward', async () => {
    const { mother, father, child } = await aFamily();
    const seen = await asActor(app, asGuardian(mother, child), (sql) => sql`select id from people`);
    expect(seen.map(({ id }) => id as string)).toEqual([child.id]);
    expect(await sees(asGuardian(mother, father), 'people', father.id)).toBe(false);
  });

  it('who made a registration, and until when it is undone, is written by nobody', async () => {
    const { mother, child } = await aFamily();
    const column = (name: string) => asActor(app, asGuardian(mother, child), (sql) =>
      sql`insert into registrations (id, person_id, facility_id, during, basis, consent_id, started_by, ${sql(name)})
        values (${randomUUID()}, ${child.id}, 1, daterange(today(), null), 'choice', ${randomUUID()}, ${mother.accountId}, null)`);
    for (const name of ['made_by', 'undo_until']) await expect(column(name)).rejects.toThrow(/permission denied/);
  });

  it('a registration at a counter, which needs a proof', async () => {
    const { mother, child } = await aFamily();
    await expect(asActor(app, { ...asGuardian(mother, child), kind: 'clinic', facilityId: await aClinic(owner) }, (sql) => sql`
      select register_person(${randomUUID()}, (select p from people p where id = ${child.id}), 1, today(), null)`)).rejects.toThrow();
    for (const f of ['hold_the_door(uuid, bigint)', 'annul_registration(uuid, text, text, text)', 'restore_registration(registrations, text)', 'take_back(registrations, text, text, text)', 'new_contest_link(registrations, uuid)'])
      expect([f, (await owner`select has_function_privilege('erti_app', ${f}, 'execute') as may`)[0]!.may]).toEqual([f, false]);
  });
});
