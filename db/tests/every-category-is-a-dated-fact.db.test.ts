import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, asRole, codeOf, expectRefused, type Who } from './as-role.ts';
import { aClinic, anAccount, aPerson, aRegistration, periodOf } from './builders.ts';
import { freshDatabase } from './database.ts';
import { aGuardianship, aParentAndChild } from './family-builders.ts';

const { owner, app } = await freshDatabase();
const reviewer: Who = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' };

type Recorded = { personId: string; kind: string; from: string; to?: string | null; requestId?: string };
const record = ({ personId, kind, from, to = null, requestId = randomUUID() }: Recorded, who = reviewer): Promise<string> =>
  asActor(app, who, async (sql) => {
    const [row] = await sql<{ id: string }[]>`select record_fact(${requestId}, ${personId}, ${kind}, ${from}, ${to}, 'მოწმობა 17', 'განცხადება') as id`;
    return row!.id;
  });
const end = (factId: string, on: string, who = reviewer, requestId: string = randomUUID()) =>
  asActor(app, who, (sql) => sql`select end_fact(${requestId}, ${factId}, ${on}, 'ცნობა 5', 'ვადა')`);
const linesAbout = (personId: string) => owner<{ act: string; detail: Record<string, unknown> }[]>`
  select act, detail from journal where person_id = ${personId} and act like 'fact.%' order by id`;

describe('a fact', () => {
  it('is written with its paper, a line and a notice that does not say what it is', async () => {
    const { id } = await aPerson(owner);
    const fact = await record({ personId: id, kind: 'veteran', from: '2020-01-01' });
    expect(await owner`select kind, source, during::text from circumstances where id = ${fact}`)
      .toEqual([{ kind: 'veteran', source: 'მოწმობა 17', during: '[2020-01-01,)' }]);
    expect([...await linesAbout(id)]).toMatchObject([{ act: 'fact.recorded', detail: { fact, kind: 'veteran', reason: 'განცხადება' } }]);
    expect([...await owner`select kind, facts from notices where person_id = ${id}`]).toEqual([{ kind: 'factRecorded', facts: { fromOn: '2020-01-01' } }]);
  });

  it('is told to who acts for the person today, and to nobody who did', async () => {
    const { parent, child } = await aParentAndChild(owner);
    const former = await aPerson(owner);
    await aGuardianship(owner, former, child, { from: -90, to: -2 });
    await end(await record({ personId: child.id, kind: 'disabled_child', from: '2024-01-01' }), '2027-01-01');
    expect([...await owner`select kind, facts from notices where person_id in (${parent.id}, ${former.id}) order by id`]).toEqual([
      { kind: 'wardFactRecorded', facts: { fromOn: '2024-01-01', ward: 'ელენე' } },
      { kind: 'wardFactEnded', facts: { lastOn: '2026-12-31', ward: 'ელენე' } },
    ]);
  });

  it.each([
    ['refugee', 'identity_documents'], ['student', 'circumstances'], ['budget_insurance', 'exclusions'],
  ])('of the kind %s is one of %s', async (kind, table) => {
    const { id } = await aPerson(owner, { documentType: 'asylum_seeker' });
    const [document] = await owner<{ id: string }[]>`select id from identity_documents where person_id = ${id}`;
    await end(document!.id, '2021-01-01');
    const fact = await record({ personId: id, kind, from: '2021-01-01', to: '2022-01-01' });
    expect(await owner.unsafe(`select 1 from ${table} where id = '${fact}'`)).toHaveLength(1);
  });

  it('is written once for a request, also when it is sent twice at once', async () => {
    const { id } = await aPerson(owner);
    const request = { personId: id, kind: 'student', from: '2024-09-01', requestId: randomUUID() };
    const [one, two] = await Promise.all([record(request), record(request)]);
    expect([two, (await linesAbout(id)).length]).toEqual([one, 1]);
  });

  it('ends on a paper, once, and only sooner', async () => {
    const { id } = await aPerson(owner);
    const fact = await record({ personId: id, kind: 'student', from: '2024-09-01' });
    const requestId = randomUUID();
    await end(fact, '2028-07-01', reviewer, requestId);
    await end(fact, '2028-07-01', reviewer, requestId);
    await expectRefused(end(fact, '2029-07-01'), 'fact_changes_only_to_end');
    await end(fact, '2026-01-01');
    expect(await owner`select during::text, end_source from circumstances where id = ${fact}`).toEqual([{ during: '[2024-09-01,2026-01-01)', end_source: 'ცნობა 5' }]);
    expect((await linesAbout(id)).map(({ act }) => act)).toEqual(['fact.recorded', 'fact.ended', 'fact.ended']);
  });

  it.each([
    ['before the birth', { from: '1980-01-01' }, 'fact_follows_birth'],
    ['for no day', { from: '2024-01-01', to: '2024-01-01' }, 'fact_lasts_a_day'],
    ['twice at a time', { from: '2023-01-01' }, 'one_circumstance_of_a_kind_at_a_time'],
    ['a second document', { kind: 'refugee', from: '2024-01-01' }, 'one_identity_document_at_a_time'],
    ['a private insurance of another day', { kind: 'private_insurance', from: '2013-07-02' }, 'private_insurance_on_1_july_2013'],
    ['a private insurance that had ended by then', { kind: 'private_insurance', from: '2010-01-01', to: '2013-07-01' }, 'private_insurance_on_1_july_2013'],
    ['an exclusion twice', { kind: 'imprisonment', from: '2024-01-01' }, 'one_exclusion_of_a_kind_at_a_time'],
    ['a kind that there is not', { kind: 'hero', from: '2024-01-01' }, 'document_type_is_known'],
  ])('is not written %s', async (_, facts, rule) => {
    const { id } = await aPerson(owner, { bornOn: '1988-03-09' });
    await record({ personId: id, kind: 'student', from: '2023-01-01' });
    await record({ personId: id, kind: 'imprisonment', from: '2023-01-01' });
    await expectRefused(record({ personId: id, kind: 'student', ...facts }), rule);
  });

  it('does not end before it began, nor when there is none', async () => {
    const fact = await record({ personId: (await aPerson(owner)).id, kind: 'student', from: '2023-01-01' });
    await expectRefused(end(fact, '2023-01-01'), 'fact_lasts_a_day');
    await expectRefused(end(randomUUID(), '2023-01-01'), 'fact_is_known');
    await expectRefused(record({ personId: randomUUID(), kind: 'student', from: '2023-01-01' }), 'person_is_known');
  });

  it('is written and ended by no one but a reviewer', async () => {
    const person = await aPerson(owner);
    const fact = await record({ personId: person.id, kind: 'student', from: '2023-01-01' });
    const clinic = await aClinic(owner);
    for (const who of [
      { kind: 'anyone' }, { kind: 'person', personId: person.id, accountId: await anAccount(owner, { personId: person.id }) },
      { kind: 'clinic', facilityId: clinic, role: 'manager', accountId: await anAccount(owner, { facilityId: clinic }) },
      { ...reviewer, role: 'auditor' },
    ]) {
      expect(await codeOf(record({ personId: person.id, kind: 'veteran', from: '2023-01-01' }, who))).toBe('42501');
      expect(await codeOf(end(fact, '2024-01-01', who))).toBe('42501');
    }
  });
});

describe('what was, stays', () => {
  it.each(['identity_documents', 'circumstances', 'exclusions', 'eligibility_rules'])('nothing leaves %s', async (table) => {
    await expectRefused(owner.unsafe(`delete from ${table}`), 'history_only_grows');
    await expectRefused(asRole(owner, 'erti_owner', (sql) => sql.unsafe(`delete from ${table}`)), 'history_only_grows');
  });

  it('a fact does not become another, nor begin on another day', async () => {
    const fact = await record({ personId: (await aPerson(owner)).id, kind: 'student', from: '2023-01-01' });
    await expectRefused(owner`update circumstances set kind = 'veteran' where id = ${fact}`, 'fact_changes_only_to_end');
    await expectRefused(owner`update circumstances set during = '[2022-01-01,2024-01-01)' where id = ${fact}`, 'fact_changes_only_to_end');
  });

  // rule_keeps_its_words
  it('a rule keeps its words, and two versions of it are never in force at once', async () => {
    await expectRefused(owner`update eligibility_rules set words_ka = 'სხვა' where name = 'veterans'`, 'history_only_grows');
    await expectRefused(owner`
      insert into eligibility_rules (name, category, package, annex, words_ka, words_en, in_force)
      select name, category, package, annex, words_ka, words_en, '[2030-01-01,)' from eligibility_rules where name = 'veterans'`,
    'one_version_of_a_rule_in_force');
  });
});

describe('what a clinic learns', () => {
  it('is the package of its own people, and nothing of others', async () => {
    const [clinic, other] = [await aClinic(owner), await aClinic(owner)];
    const person = await aPerson(owner);
    await aRegistration(owner, { personId: person.id, facilityId: clinic, accountId: await anAccount(owner, { personId: person.id }), from: -9 });
    await record({ personId: person.id, kind: 'veteran', from: '2020-01-01' });
    const packagesFor = async (who: Who) => asActor(app, who, async (sql) =>
      (await sql<{ package: string }[]>`select package from packages_of_ours(${person.personalNumber}) package order by 1`).map((row) => row.package));
    const registrar = async (facilityId: number): Promise<Who> => ({ kind: 'clinic', role: 'registrar', facilityId, accountId: await anAccount(owner, { facilityId }) });
    expect(await packagesFor(await registrar(clinic))).toEqual(['basic_o18', 'veterans']);
    expect(await packagesFor(await registrar(other))).toEqual([]);
    expect(await packagesFor(reviewer)).toEqual([]);
    await owner`insert into exclusions (person_id, reason, during) values (${person.id}, 'imprisonment', ${await periodOf(owner, -3)})`;
    expect(await packagesFor(await registrar(clinic))).toEqual([]);
  });
});
