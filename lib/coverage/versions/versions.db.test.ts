import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { anAccount, aPerson } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import { checkCode, decisionByNumber, decisionText, verifyAct } from '#lib/participation/index.ts';
import { coverageOn } from '../rules-on.ts';
import { serviceOf } from '../tables.ts';
import {
  discardRules, prepareRules, putRulesInForce, recallRules, removeExclusion, rulesVersionFile, rulesVersions, whomItTouches, writeCell, writeConditions,
  writeExclusion, writeFootnote, writeLimit, writeRulesSource,
} from './index.ts';

testSettings();
const { owner } = await freshDatabase();
const today = '2026-11-22';
const anyone = { kind: 'anyone', today: null } as const;
let nana: AgencyActor;
let gia: AgencyActor;
let draft: number;
const staff = async (name: string): Promise<AgencyActor> => ({ kind: 'agency', role: 'reviewer', accountId: await anAccount(owner), sessionId: '', name, today });
const request = () => ({ requestId: randomUUID() });
const decided = { legalBasis: 'დადგენილება', reasons: 'დადგენილება შეიცვალა.' };
const codeOf = (work: Promise<unknown>) => work.then(() => 'nothing was refused', (error: unknown) => (isRefusal(error) ? error.code : error));
const fileOf = async (id: number) => (await rulesVersionFile(nana, id))!;
const words = { wordsKa: 'ა', wordsEn: 'a' };

beforeAll(async () => {
  [nana, gia] = [await staff('ნანა ბერიძე'), await staff('გია ლომიძე')];
  await aPerson(owner, { bornOn: '1988-03-09' });
  await aPerson(owner, { bornOn: '2016-03-09' });
  draft = await prepareRules(nana, request());
});

it('begins without a difference, and touches nobody', async () => {
  const { version, before, differences } = await fileOf(draft);
  expect(version).toMatchObject({ name: '2026-1', standing: 'draft', isOwn: true, inForce: null });
  expect(before?.name).toBe('2013-1');
  expect(differences).toEqual([]);
  expect(await whomItTouches(nana, differences, today)).toEqual([]);
  expect(await rulesVersionFile(nana, 999)).toBeNull();
});

it('tells every change beside what was, and whom it touches', async () => {
  const cell = { versionId: draft, raw: '90%', notStated: false, tariffArea: false, limit: null, mark: null, noteKa: null, noteEn: null };
  await writeCell(nana, { ...cell, service: 'ecg', package: 'basic_o18', share: 90 });
  await writeConditions(nana, { versionId: draft, service: 'family_doctor_nurse', conditions: ['referral_by_doctor'] });
  await writeLimit(nana, { versionId: draft, limit: 'medicines_veterans', amount: 30_000, period: 'year', periodStated: true, ...words });
  await writeFootnote(nana, { versionId: draft, area: 'half', ...words });
  await writeExclusion(nana, { versionId: draft, exclusion: null, packages: ['veterans'], ...words, exceptionKa: null, exceptionEn: null });
  await removeExclusion(nana, { versionId: draft, exclusion: 'abroad' });
  await writeRulesSource(nana, { versionId: draft, ...words });
  const { differences } = await fileOf(draft);
  expect(differences.map(({ of }) => of)).toEqual(['source', 'conditions', 'cell', 'limit', 'footnote', 'exclusion', 'exclusion']);
  expect(differences[2]).toMatchObject({ package: 'basic_o18', before: { share: 100 }, after: { share: 90 }, touches: ['basic_o18'] });
  expect(differences[3]).toMatchObject({ touches: ['veterans'], before: { code: 'medicines_veterans' }, after: { amountTetri: 30_000 } });
  expect(differences[5]).toMatchObject({ code: 'added_bh', before: null, touches: ['veterans'] });
  expect(differences[6]).toMatchObject({ code: 'abroad', after: null });
  expect(differences[6]!.touches.length).toBe(6);
  const touched = await whomItTouches(nana, differences, today);
  expect(Object.fromEntries(touched.map((one) => [one.package, one.people]))).toMatchObject({ basic_o18: 1, basic_u18: 1, veterans: 0 });
});

it('is put in force by a colleague, and answers from its first day', async () => {
  const { hash } = await fileOf(draft);
  const act = { ...request(), ...decided, versionId: draft, shown: hash, from: '2027-01-01', confirmed: 'on' as const };
  expect(await codeOf(putRulesInForce(nana, act))).toBe('coverage.anotherPutsInForce');
  expect(await codeOf(putRulesInForce(gia, { ...act, shown: 'a'.repeat(64) }))).toBe('coverage.rulesHaveMoved');
  expect(await codeOf(putRulesInForce(gia, { ...act, from: today }))).toBe('coverage.rulesBeginAhead');
  await putRulesInForce(gia, act);
  expect((await rulesVersions(nana)).map(({ name, standing, inForce }) => [name, standing, inForce])).toEqual([
    ['2026-1', 'ahead', { start: '2027-01-01', end: null }], ['2013-1', 'now', { start: '2013-02-28', end: '2027-01-01' }]]);
  const shareOn = async (day: string) => serviceOf((await coverageOn(anyone, day)).tables!, 'ecg')!.service.cells.get('basic_o18')!.share;
  expect([await shareOn('2026-12-31'), await shareOn('2027-01-01')]).toEqual([100, 90]);
});

it('has a decision about no facility, in words and to be verified', async () => {
  const number = (await fileOf(draft)).version.decision!;
  const decision = (await decisionByNumber(nana, number))!;
  expect(decision).toMatchObject({ kind: 'rules_in_force', facility: null, provider: null, rules: { id: draft, name: '2026-1' } });
  const { rows, blocks } = decisionText(decision, 'en');
  expect(rows).toEqual([
    { term: 'Subject', value: 'Coverage rules put in force' }, { term: 'Decided on', value: '22 November 2026' },
    { term: 'Version of the rules', value: '2026-1' }, { term: 'The rules hold from', value: '1 January 2027' }]);
  expect(blocks.flatMap(({ paragraphs }) => paragraphs)).toContain('დადგენილება შეიცვალა.');
  expect(await verifyAct(anyone, '192.0.2.1', { number, code: checkCode('decision', number) }))
    .toMatchObject({ decisionKind: 'rules_in_force', facility: null, participation: null, effectiveOn: '2027-01-01' });
});

it('is recalled before its first day, and the rules before go on', async () => {
  expect(await codeOf(recallRules(nana, { ...request(), ...decided, versionId: 1 }))).toBe('coverage.rulesAreNotAhead');
  await recallRules(nana, { ...request(), ...decided, versionId: draft });
  expect((await fileOf(draft)).version).toMatchObject({ standing: 'recalled', recall: expect.any(String) as string });
  expect((await coverageOn(anyone, '2027-01-01')).tables!.name).toBe('2013-1');
  const other = await prepareRules(gia, request());
  expect(await codeOf(prepareRules(nana, request()))).toBe('coverage.draftUnderWay');
  await discardRules(nana, { ...request(), versionId: other, confirmed: 'on' });
  expect(await codeOf(writeRulesSource(nana, { versionId: other, ...words }))).toBe('coverage.noDraft');
  expect((await rulesVersions(nana)).map(({ standing }) => standing)).toEqual(['discarded', 'recalled', 'now']);
});
