import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { asActor, codeOf, expectRefused, ruleOf, type Who } from './as-role.ts';
import { aClinic, anAccount, aPerson, dayOf } from './builders.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
type Version = { id: number; name: string; state: string; in_force: string | null };
let nana: Who;
let gia: Who;
let tomorrow: string;
beforeAll(async () => {
  [nana, gia] = [{ kind: 'agency', role: 'reviewer', accountId: await anAccount(owner) }, { kind: 'agency', role: 'administrator', accountId: await anAccount(owner, { role: 'administrator' }) }];
  tomorrow = await dayOf(owner, 1);
});

const prepare = (who: Who = nana, requestId: string = randomUUID()): Promise<Version> =>
  asActor(app, who, async (sql) => (await sql<Version[]>`select * from prepare_coverage(${requestId})`)[0]!);
const discard = (id: number, who: Who = nana) => asActor(app, who, (sql) => sql`select discard_coverage(${randomUUID()}, ${id})`);
const writeCell = (id: number, share: number | null, who: Who = nana, service = 'ecg', limit: string | null = null) => asActor(app, who, (sql) => sql`
  select write_coverage_cell(${id}, ${service}, 'basic_o18', 'x', ${share}::smallint, true, false, ${limit}, null, null, null)`);
const hashOf = async (id: number): Promise<string> => (await owner<{ hash: string }[]>`select coverage_hash(${id}) as hash`)[0]!.hash;
type Putting = { from?: string; shown?: string; requestId?: string; who?: Who };
const put = (id: number, { from, shown, requestId, who }: Putting = {}): Promise<Version> => asActor(app, who ?? gia, async (sql) => (await sql<Version[]>`
  select * from put_coverage_in_force(${requestId ?? randomUUID()}, ${id}, ${from ?? tomorrow}, ${shown ?? await hashOf(id)}, 'დადგენილება', 'მიზეზი', 'გასაჩივრება')`)[0]!);
const recall = (id: number, requestId: string = randomUUID(), who: Who = nana): Promise<Version> => asActor(app, who, async (sql) =>
  (await sql<Version[]>`select * from recall_coverage(${requestId}, ${id}, 'დადგენილება', 'მიზეზი', 'გასაჩივრება')`)[0]!);
const on = async (day: string): Promise<string> => (await owner<{ name: string }[]>`
  select name from coverage_versions where id = coverage_version_on(${day})`)[0]!.name;
/** A version that differs, in force from a day. */
async function ahead(from: string): Promise<Version> {
  const draft = await prepare();
  await writeCell(draft.id, 77);
  return put(draft.id, { from });
}

describe('a draft', () => {
  it('is a copy of the latest rules, one at a time, and the same request is answered alike', async () => {
    const requestId = randomUUID();
    const draft = await prepare(nana, requestId);
    expect(draft).toMatchObject({ state: 'draft', in_force: null, name: `${tomorrow.slice(0, 4)}-1` });
    expect(await prepare(nana, requestId)).toEqual(draft);
    await expectRefused(prepare(gia), 'one_coverage_draft_at_a_time');
    const counts = await owner`select v.id, count(c) as cells,
      (select count(*) from coverage_rows r where r.version_id = v.id) as rows, (select count(*) from coverage_exclusions e where e.version_id = v.id) as exclusions
      from coverage_versions v join coverage_cells c on c.version_id = v.id group by v.id`;
    expect(counts.length).toBe(2);
    expect({ ...counts[0], id: 0 }).toEqual({ ...counts[1], id: 0 });
    const [{ differs }] = await owner<[{ differs: number }]>`select count(*)::int as differs from (
      select service_code, package_code, raw, share, limit_code from coverage_cells where version_id = ${draft.id}
      except select service_code, package_code, raw, share, limit_code from coverage_cells where version_id <> ${draft.id}) d`;
    expect(differs).toBe(0);
    await discard(draft.id);
  });

  it('is made once, whoever asks at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => ruleOf(prepare())));
    expect(answers.filter((answer) => answer === 'nothing was refused').length).toBe(1);
    expect(new Set(answers.filter((answer) => answer !== 'nothing was refused'))).toEqual(new Set(['one_coverage_draft_at_a_time']));
    const [draft] = await owner<Version[]>`select * from coverage_versions where state = 'draft'`;
    await discard(draft!.id);
  });

  it('is seen by the agency alone, and what is given up stays', async () => {
    const draft = await prepare();
    const seen = (who: Who) => asActor(app, who, async (sql) => (await sql`select 1 from coverage_cells where version_id = ${draft.id}`).length);
    expect(await seen({ kind: 'anyone' })).toBe(0);
    expect(await seen({ kind: 'person', personId: (await aPerson(owner)).id })).toBe(0);
    expect(await seen({ kind: 'agency', role: 'auditor', accountId: nana.accountId })).toBe(174);
    await discard(draft.id);
    expect(await seen(nana)).toBe(174);
    await expectRefused(writeCell(draft.id, 50), 'coverage_is_written_as_a_draft');
    await expectRefused(discard(draft.id), 'coverage_is_written_as_a_draft');
    await expectRefused(put(draft.id), 'coverage_is_written_as_a_draft');
  });

  it('is written line by line, each in the journal', async () => {
    const draft = await prepare();
    await writeCell(draft.id, 55);
    await expectRefused(writeCell(draft.id, 55, nana, 'nonsense'), 'coverage_row_is_known');
    await expectRefused(writeCell(draft.id, 55, nana, 'ecg', 'nonsense'), 'cell_limit_is_there');
    await expectRefused(writeCell(draft.id, 101), 'share_is_a_percentage');
    const [cell] = await owner`select share from coverage_cells where version_id = ${draft.id} and service_code = 'ecg' and package_code = 'basic_o18'`;
    expect(cell).toEqual({ share: 55 });
    await asActor(app, nana, async (sql) => {
      await sql`select write_coverage_limit(${draft.id}, 'oncology_year', 1250050, 'year', true, 'ა', 'a')`;
      await sql`select write_coverage_footnote(${draft.id}, 'quarter', 'ა', 'a')`;
      await sql`select write_coverage_conditions(${draft.id}, 'ecg', '{voucher}')`;
      await sql`select write_coverage_source(${draft.id}, 'წყარო', 'Source')`;
    });
    const lines = await owner<{ act: string }[]>`select act from journal where detail->>'version' = ${String(draft.id)} order by id`;
    expect(lines.map(({ act }) => act)).toEqual(
      ['rules.prepare', 'rules.write_cell', 'rules.write_limit', 'rules.write_footnote', 'rules.write_conditions', 'rules.write_source']);
    await discard(draft.id);
  });

  it('takes an exclusion once, and none under a code that there was', async () => {
    const draft = await prepare();
    const add = (words: string) => asActor(app, nana, async (sql) =>
      (await sql<{ code: string }[]>`select write_coverage_exclusion(${draft.id}, null, '{veterans}', ${words}, 'en', null, null) as code`)[0]!.code);
    const remove = (code: string) => asActor(app, nana, (sql) => sql`select remove_coverage_exclusion(${draft.id}, ${code})`);
    const code = await add('ახალი');
    expect([code, await add('ახალი')]).toEqual(['added_bh', 'added_bh']);
    await remove(code);
    await remove('ablation');
    await expectRefused(remove(code), 'coverage_row_is_known');
    expect(await asActor(app, nana, async (sql) => (await sql`select code from coverage_exclusions where version_id = ${draft.id}`).length)).toBe(15);
    await discard(draft.id);
  });

  it('is not an auditor’s to write, nor a clinic’s', async () => {
    const clinic: Who = { kind: 'clinic', role: 'manager', facilityId: await aClinic(owner), accountId: await anAccount(owner) };
    for (const who of [{ ...nana, role: 'auditor' }, clinic, { kind: 'anyone' }]) expect(await codeOf(prepare(who))).toBe('42501');
    expect(await codeOf(asActor(app, nana, (sql) => sql`update coverage_cells set share = 1`))).toBe('42501');
  });
});

describe('rules in force', () => {
  it('are put there by another than those who wrote, from tomorrow, as they were shown', async () => {
    const draft = await prepare();
    await expectRefused(put(draft.id, { who: nana }), 'another_puts_rules_in_force');
    await writeCell(draft.id, 60, gia);
    await expectRefused(put(draft.id), 'another_puts_rules_in_force');
    const third: Who = { ...nana, accountId: await anAccount(owner) };
    await expectRefused(put(draft.id, { who: third, from: await dayOf(owner, 0) }), 'rules_begin_ahead');
    await expectRefused(put(draft.id, { who: third, shown: '0'.repeat(64) }), 'rules_are_as_shown');
    expect((await owner`select from decisions where kind = 'rules_in_force'`).length).toBe(0);
    const [today, requestId] = [await dayOf(owner, 0), randomUUID()];
    const version = await put(draft.id, { who: third, requestId });
    expect(await put(draft.id, { who: third, requestId })).toEqual(version);
    expect([await on('2013-03-01'), await on(today), await on(tomorrow)]).toEqual(['2013-1', '2013-1', version.name]);
    const [decision] = await owner`select kind, facility_id, effective_on, decided_by from decisions where id = (select decision_id from coverage_versions where id = ${draft.id})`;
    expect(decision).toEqual({ kind: 'rules_in_force', facility_id: null, effective_on: tomorrow, decided_by: third.accountId });
    await expectRefused(writeCell(draft.id, 61), 'coverage_is_written_as_a_draft');
    await recall(draft.id);
  });

  it('are recalled while they are ahead, the latest first, and those before go on', async () => {
    const [first, requestId] = [await ahead(await dayOf(owner, 10)), randomUUID()];
    const tooSoon = await prepare();
    await expectRefused(put(tooSoon.id, { from: await dayOf(owner, 10) }), 'rules_follow_the_latest');
    const second = await put(tooSoon.id, { from: await dayOf(owner, 20) });
    await expectRefused(recall(first.id), 'later_rules_are_recalled_first');
    await recall(second.id);
    expect(await on('2099-01-01')).toBe(first.name);
    const gone = await recall(first.id, requestId);
    expect(gone).toMatchObject({ state: 'recalled', in_force: null });
    expect(await recall(first.id, requestId)).toEqual(gone);
    expect(await on('2099-01-01')).toBe('2013-1');
    await expectRefused(recall(first.id), 'rules_are_still_ahead');
  });

  it('are not recalled once they hold', async () => {
    const version = await ahead(tomorrow);
    await expectRefused(recall(version.id, randomUUID(), { ...nana, today: tomorrow }), 'rules_are_still_ahead');
    await recall(version.id);
    await expectRefused(recall(1), 'rules_are_still_ahead');
  });

  it('lie one after another, and what they say is never changed: coverage_version_goes_forward', async () => {
    await expectRefused(owner`insert into coverage_versions (name, state, in_force, source_ka, source_en) values ('2027-9', 'in_force', '[2020-01-01,)', 'ა', 'a')` as Promise<unknown>,
      'one_coverage_version_in_force');
    for (const change of ["name = '2013-2'", "in_force = '[2014-01-01,)'", "source_ka = 'სხვა'", "state = 'discarded', in_force = null"])
      await expectRefused(owner.unsafe(`update coverage_versions set ${change} where id = 1`), 'history_only_grows');
    await expectRefused(owner`update coverage_limits set amount_tetri = 1 where version_id = 1` as Promise<unknown>, 'coverage_is_written_as_a_draft');
  });

  it('keep who did what: the acts only grow', async () => {
    await expectRefused(owner`delete from coverage_acts` as Promise<unknown>, 'history_only_grows');
    await expectRefused(owner`update coverage_versions set put_in_force_by = null where put_in_force_by is not null` as Promise<unknown>, 'history_only_grows');
  });
});

describe('whom the packages cover', () => {
  it('is counted for everybody at once as for each', async () => {
    for (const [bornOn, facts] of [
      ['1990-01-01', {}], ['2015-06-01', {}], ['1940-01-01', {}], ['1966-11-22', {}], ['1988-03-09', { documentType: 'other' }], ['1980-01-01', { diedOn: -3 }],
    ] as const) await aPerson(owner, { bornOn, ...facts });
    const [veteran, insured, imprisoned] = [await aPerson(owner), await aPerson(owner), await aPerson(owner)];
    await owner`insert into circumstances (id, person_id, kind, during, source) values (uuidv7(), ${veteran.id}, 'veteran', '[2020-01-01,)', 'ა')`;
    await owner`insert into exclusions (id, person_id, reason, during, source) values
      (uuidv7(), ${insured.id}, 'private_insurance', '[2012-01-01,2018-01-01)', 'ა'), (uuidv7(), ${imprisoned.id}, 'imprisonment', '[2020-01-01,)', 'ა')`;
    for (const day of ['2013-02-27', '2017-12-31', '2018-01-01', tomorrow]) {
      const each = await owner`select package, count(distinct p.id)::int as people from people p cross join lateral eligibility_rules_met(p, ${day}) group by package order by 1`;
      const all = await asActor(app, nana, (sql) => sql`select package, people::int as people from people_by_package(${day}) order by 1`);
      expect([...all]).toEqual([...each]);
    }
    expect(await asActor(app, { kind: 'anyone' }, async (sql) => (await sql`select from people_by_package(${tomorrow})`).length)).toBe(0);
  });
});
