import { describe, expect, it } from 'vitest';
import { asActor, codeOf, expectRefused, ruleOf } from './as-role.ts';
import { aFacility } from './builders.ts';
import { freshDatabase } from './database.ts';
import {
  aCast, aDeclaration, type Cast, declarationActs, declarationStates, someTerms, type Declaration, type DeclarationAct,
} from './declaration-builders.ts';

const { owner, app } = await freshDatabase();
await someTerms(owner);

/** What the law is meant to say: state → act → where it leads; the managers' acts and the agency's. */
const managers: Record<string, Partial<Record<DeclarationAct, string>>> = {
  draft: { sign: 'submitted', withdraw: 'withdrawn' },
  submitted: { withdraw: 'withdrawn' },
  returned: { sign: 'submitted', withdraw: 'withdrawn' },
  refusal_proposed: { withdraw: 'withdrawn' },
};
const agencys: Record<string, Partial<Record<DeclarationAct, string>>> = {
  submitted: { return: 'returned', accept: 'accepted', propose_refusal: 'refusal_proposed' },
  refusal_proposed: { confirm_refusal: 'refused', reject_refusal: 'submitted' },
};
const acts = Object.keys(declarationActs) as DeclarationAct[];
const mayAct = { representative: managers, manager: managers, reviewer: agencys, colleague: agencys, administrator: agencys } as const;
const mayNot = ['registrar', 'stranger', 'auditor', 'newcomer', 'person', 'anyone'] as const;

class Undone extends Error {}

/** Tries an act and takes it back; the state that it led to, or the rule or code by which it was refused. */
async function outcome(cast: Cast, who: keyof typeof mayAct | (typeof mayNot)[number], act: DeclarationAct, shown: Declaration): Promise<string> {
  let reached = '';
  const trying = asActor(app, cast[who], async (sql) => {
    const [after] = await declarationActs[act](sql, shown);
    await sql`set constraints all immediate`;
    reached = after!.state;
    throw new Undone();
  });
  return ruleOf(trying).catch((error: { code?: string }) => {
    if (error instanceof Undone) return reached;
    if (error.code === '42501') return error.code;
    throw error;
  });
}

describe.each(declarationStates)('a declaration that is %s', async (state) => {
  const cast = await aCast(owner);
  const shown = await aDeclaration(app, cast, state);

  it.each(Object.entries(mayAct))('is moved by a %s as the table says, and not otherwise', async (who, moves) => {
    for (const act of acts) {
      const to = moves[state]?.[act];
      const got = await outcome(cast, who as keyof typeof mayAct, act, shown);
      // whoever proposed the refusal does not confirm it
      if (who === 'reviewer' && act === 'confirm_refusal' && to) expect([act, got]).toEqual([act, 'four_eyes']);
      else if (to) expect([act, got]).toEqual([act, to]);
      else expect([act, got]).toEqual([act, expect.stringMatching(/^(declaration_move_is_allowed|declaration_is_known|reviewer_is_of_the_agency|42501)$/)]);
    }
  });

  it.each(mayNot)('is moved by no %s', async (who) => {
    for (const act of acts)
      expect([act, await outcome(cast, who, act, shown)]).toEqual([act, expect.stringMatching(/^(declaration_move_is_allowed|declaration_is_known|reviewer_is_of_the_agency|42501)$/)]);
  });

  it('is not moved from a step that has passed', async () => {
    for (const act of acts.filter((one) => managers[state]?.[one] ?? agencys[state]?.[one])) {
      const who = managers[state]?.[act] ? 'manager' : 'colleague';
      expect([act, await outcome(cast, who, act, { ...shown, step: shown.step - 1 })]).toEqual([act, 'declaration_is_as_shown']);
    }
  });
});

describe('the table', () => {
  it('says what this test says, and what begins', async () => {
    const rows = await owner<{ row: string }[]>`select from_state || ' ' || act || ' ' || to_state || ' ' || role as row from declaration_moves order by 1`;
    const expected = ['none carry_over accepted system', 'none start draft manager',
      ...Object.entries(managers).flatMap(([from, moves]) => Object.entries(moves).map(([act, to]) => `${from} ${act} ${to} manager`)),
      ...Object.entries(agencys).flatMap(([from, moves]) => Object.entries(moves).flatMap(([act, to]) =>
        [`${from} ${act} ${to} reviewer`, `${from} ${act} ${to} administrator`]))];
    expect(rows.map(({ row }) => row).sort()).toEqual(expected.sort());
  });

  it('holds against SQL typed by hand', async () => {
    const cast = await aCast(owner);
    const { id } = await aDeclaration(app, cast, 'draft');
    const account = cast.manager.accountId!;
    const typed = (step: number, from: string, act: string, to: string, role: string) => owner`
      insert into declaration_acts (declaration_id, step, from_state, act, to_state, role, version, account_id, request_id)
      values (${id}, ${step}, ${from}, ${act}, ${to}, ${role}, 1, ${account}, gen_random_uuid())`;
    await expectRefused(typed(2, 'draft', 'sign', 'accepted', 'manager'), 'declaration_move_is_allowed');
    await expectRefused(typed(2, 'submitted', 'propose_refusal', 'refusal_proposed', 'reviewer'), 'act_begins_where_the_last_one_ended');
    await expectRefused(typed(2, 'draft', 'sign', 'submitted', 'manager'), 'what_is_submitted_is_signed');
    await expectRefused(typed(1, 'draft', 'withdraw', 'withdrawn', 'manager'), 'first_act_begins_at_nothing');
    await expectRefused(owner`update declarations set state = 'accepted' where id = ${id}`, 'history_only_grows');
    await expectRefused(owner`update declarations set state = 'accepted', step = 2 where id = ${id}`, 'declaration_is_where_its_acts_left_it');
    await expectRefused(owner`update declaration_acts set to_state = 'accepted' where declaration_id = ${id}`, 'history_only_grows');
    await expectRefused(owner`delete from declaration_acts where declaration_id = ${id}`, 'history_only_grows');
  });

  it('opens no way to the app but the functions', async () => {
    const cast = await aCast(owner);
    const { id } = await aDeclaration(app, cast, 'submitted');
    for (const [who, statement] of [
      [cast.manager, `update declarations set version = 2 where id = ${id}`],
      [cast.manager, `update declarations set due_on = today() where id = ${id}`],
      [cast.manager, `insert into declaration_versions (declaration_id, version) values (${id}, 2)`],
      [cast.manager, `update declaration_versions set signed_on = '2020-06-01' where declaration_id = ${id}`],
      [cast.reviewer, `insert into declaration_acts (declaration_id, step, from_state, act, to_state, role, version, account_id, request_id)
        values (${id}, 3, 'submitted', 'accept', 'accepted', 'reviewer', 1, '${cast.reviewer.accountId!}', gen_random_uuid())`],
      [cast.reviewer, `insert into decisions (number, kind, facility_id, effective_on, legal_basis, reasons, appeal, decided_by)
        values ('x', 'closure', ${cast.facilityId}, today(), 'x', 'x', 'x', '${cast.reviewer.accountId!}')`],
      [cast.reviewer, `update proposals set outcome = 'confirmed'`],
    ] as const) expect([statement, await codeOf(asActor(app, who, (sql) => sql.unsafe(statement)))]).toEqual([statement, '42501']);
  });

  it('opens a next version by a return alone, and decides only what was signed', async () => {
    const cast = await aCast(owner);
    const { id, step } = await aDeclaration(app, cast, 'submitted');
    await owner`insert into declaration_versions (declaration_id, version, scope) values (${id}, 2, '{oncology}')`;
    await expectRefused(owner`update declarations set version = 2 where id = ${id}`, 'history_only_grows');
    const decide = (act: string, to: string, kind: string, version: number) => owner`
      with decision as (insert into decisions (number, kind, facility_id, declaration_id, effective_on, legal_basis, reasons, section_reasons, appeal, decided_by)
        values (gen_random_uuid()::text, ${kind}, ${cast.facilityId}, ${id}, today(), 'x', 'x', ${kind === 'return' ? '{"site":"x"}' : '{}'}::jsonb, 'x', ${cast.reviewer.accountId!}) returning id)
      insert into declaration_acts (declaration_id, step, from_state, act, to_state, role, version, account_id, request_id, decision_id)
      select ${id}, ${step + 1}, 'submitted', ${act}, ${to}, 'reviewer', ${version}, ${cast.reviewer.accountId!}, gen_random_uuid(), id from decision`;
    await expectRefused(decide('accept', 'accepted', 'acceptance', 2), 'what_is_submitted_is_signed');
    await expectRefused(decide('accept', 'accepted', 'return', 1), 'decision_is_of_this_declaration');
    const other = await aFacility(owner);
    await expectRefused(owner`insert into decisions (number, kind, facility_id, declaration_id, effective_on, legal_basis, reasons, appeal, decided_by)
      values ('y', 'acceptance', ${other}, ${id}, today(), 'x', 'x', 'x', ${cast.reviewer.accountId!})`, 'decision_is_for_the_facility_that_declared');
  });

  it('lets nobody decide twice, or without a decision', async () => {
    const cast = await aCast(owner);
    const { id, step } = await aDeclaration(app, cast, 'submitted');
    const typed = (act: string, to: string) => owner`
      insert into declaration_acts (declaration_id, step, from_state, act, to_state, role, version, account_id, request_id)
      values (${id}, ${step + 1}, 'submitted', ${act}, ${to}, 'reviewer', 1, ${cast.reviewer.accountId!}, gen_random_uuid())`;
    await expectRefused(typed('accept', 'accepted'), 'decided_in_writing');
    const [unique] = await owner`select indexdef from pg_indexes where indexname = 'declaration_is_decided_once'`;
    expect(unique!.indexdef).toMatch(/UNIQUE INDEX .* \(declaration_id\) WHERE \(to_state = ANY/);
    await owner`insert into declaration_moves values ('accepted', 'accept', 'accepted', 'reviewer')`;
    const accepted = await asActor(app, cast.reviewer, async (sql) => (await declarationActs.accept(sql, { id, step, state: 'submitted', version: 1 }))[0]!);
    await expectRefused(asActor(app, cast.colleague, (sql) => declarationActs.accept(sql, accepted)), 'declaration_is_decided_once');
    await owner`delete from declaration_moves where from_state = 'accepted'`;
  });

  it('lets a facility have one declaration under way', async () => {
    const cast = await aCast(owner);
    await aDeclaration(app, cast, 'submitted');
    await expectRefused(aDeclaration(app, cast), 'one_declaration_under_way');
  });
});

describe('a version', () => {
  it('that is signed never changes, and keeps its papers', async () => {
    const cast = await aCast(owner);
    const { id } = await aDeclaration(app, cast, 'returned');
    await expectRefused(owner`update declaration_versions set name_ka = 'სხვა' where declaration_id = ${id} and version = 1`, 'history_only_grows');
    const before = await owner`select content_hash(${id}, 1) as hash, sha256 from declaration_versions where declaration_id = ${id} and version = 1`;
    await asActor(app, cast.manager, (sql) => sql`update documents set until_version = 2 where declaration_id = ${id} and until_version is null`);
    const [after] = await owner`select content_hash(${id}, 1) as hash from declaration_versions where declaration_id = ${id} and version = 1`;
    expect(after!.hash).toBe(before[0]!.sha256);
    await expectRefused(owner`update documents set until_version = null where declaration_id = ${id}`, 'history_only_grows');
  });

  it.each([
    ['a part is missing', `signatory_name = null`, 'signed_declaration_is_whole'],
    ['a requirement is not confirmed', `confirmed = '["licence"]'`, 'every_requirement_is_confirmed'],
    ['the licence has expired', `licence_expires_on = today() - 1`, 'licence_is_valid_on_the_day'],
    ['the licence is not issued yet', `licence_issued_on = today() + 1`, 'licence_is_valid_on_the_day'],
    ['the terms were not agreed to', `terms_version = null, terms_sha256 = null, required = null`, 'terms_are_in_force'],
  ])('is not signed while %s', async (_, change, rule) => {
    const cast = await aCast(owner);
    const draft = await aDeclaration(app, cast);
    await asActor(app, cast.manager, (sql) => sql.unsafe(`update declaration_versions set ${change} where declaration_id = ${draft.id}`));
    await expectRefused(asActor(app, cast.manager, (sql) => declarationActs.sign(sql, draft)), rule);
  });

  it('is signed as it was shown, with its licence attached', async () => {
    const cast = await aCast(owner);
    const draft = await aDeclaration(app, cast);
    await expectRefused(asActor(app, cast.manager, (sql) =>
      sql`select sign_declaration(gen_random_uuid(), ${draft.id}, ${draft.step}, ${'0'.repeat(64)})`), 'declaration_is_as_shown');
    await asActor(app, cast.manager, (sql) => sql`update documents set until_version = 1 where declaration_id = ${draft.id}`);
    await expectRefused(asActor(app, cast.manager, (sql) => declarationActs.sign(sql, draft)), 'licence_is_attached');
  });

  it('is signed as it is, though it is being changed at that moment', async () => {
    for (let n = 0; n < 12; n++) {
      const cast = await aCast(owner);
      const draft = await aDeclaration(app, cast);
      await Promise.allSettled([
        asActor(app, cast.manager, (sql) => declarationActs.sign(sql, draft)),
        asActor(app, cast.manager, async (sql) => {
          await sql`select open_to_write(${draft.id})`;
          await sql`update declaration_versions set scope = '{oncology}' where declaration_id = ${draft.id}`;
        }),
        asActor(app, cast.manager, (sql) => sql`update documents set until_version = 1 where declaration_id = ${draft.id} and until_version is null`),
      ]);
      const [version] = await owner`select is_signed, sha256, content_hash(${draft.id}, 1) as now from declaration_versions where declaration_id = ${draft.id}`;
      if (version!.is_signed) expect(version!.now).toBe(version!.sha256);
    }
  });

  it('is not signed for a site that lies elsewhere', async () => {
    const cast = await aCast(owner);
    const draft = await aDeclaration(app, cast);
    const at = (latitude: number) => asActor(app, cast.manager, (sql) => sql`update declaration_versions set latitude = ${latitude} where declaration_id = ${draft.id}`);
    await expectRefused(at(99), 'declared_site_is_in_georgia');
    await at(43);
    await expectRefused(asActor(app, cast.manager, (sql) => declarationActs.sign(sql, draft)), 'site_lies_in_its_region');
  });

  it('holds forty papers, and no more', async () => {
    const cast = await aCast(owner);
    const { id } = await aDeclaration(app, cast);
    await expectRefused(asActor(app, cast.manager, (sql) => sql`
      insert into documents (declaration_id, from_version, kind, file_name, media_type, size, sha256, store, scan, added_by)
      select ${id}, 1, 'other', 'x.pdf', 'application/pdf', 1, encode(sha256(n::text::bytea), 'hex'), 's3', 'clean', ${cast.manager.accountId!}
      from generate_series(1, 40) n`), 'papers_are_not_too_many');
  });

  it('agrees to terms that are those of the programme', async () => {
    const cast = await aCast(owner);
    const { id } = await aDeclaration(app, cast);
    await expectRefused(asActor(app, cast.manager, (sql) =>
      sql`update declaration_versions set required = '[]' where declaration_id = ${id}`), 'terms_are_those_of_the_programme');
  });
});
