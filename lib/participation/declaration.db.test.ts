import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { asActor, type Who } from '#db/tests/as-role.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { aCast, type Cast, someTerms } from '#db/tests/declaration-builders.ts';
import { aSecondFactor, unusedCode } from '#db/tests/second-factor.ts';
import type { AgencyActor, ManagerActor } from '#lib/kernel/actor.ts';
import {
  addDocument, confirmTerms, declarationFor, declarationsOf, declarationUnderWay, latest, openDocument, saveLicence, saveScope, saveSignatory,
  saveSite, signDeclaration, startDeclaration, takeOutDocument, termsInForce, toMend, withdrawDeclaration, type DeclarationFile,
} from './index.ts';

testSettings();
const { owner, app } = await freshDatabase();
await someTerms(owner);

const signedIn = { sessionId: '', name: 'ნანა ბერიძე', today: null };
const managerOf = ({ manager }: Cast): ManagerActor =>
  ({ kind: 'clinic', facilityId: manager.facilityId!, role: 'manager', accountId: manager.accountId!, ...signedIn });
const strangerOf = ({ stranger }: Cast): ManagerActor =>
  ({ kind: 'provider', providerId: stranger.providerId!, role: 'representative', accountId: stranger.accountId!, ...signedIn });
const reviewerOf = ({ reviewer }: Cast): AgencyActor => ({ kind: 'agency', role: 'reviewer', accountId: reviewer.accountId!, ...signedIn });

const pdfFile = (more = '') => Buffer.from(`%PDF-1.7\n${more}\n%%EOF`);
const site = {
  nameKa: 'ვაკის პოლიკლინიკა', nameEn: 'Vake Polyclinic', municipality: 'tbilisi', addressKa: 'ჭავჭავაძის 1',
  addressEn: '1 Chavchavadze Ave', coordinates: { latitude: 41.7, longitude: 44.77 },
};
const licence = { licenceNumber: 'ლ-77', licenceIssuedOn: '2020-01-01', licenceExpiresOn: null };
const signatory = { signatoryName: 'ნანა ბერიძე', signatoryPosition: 'დირექტორი', signatoryBasis: 'წესდება' };

let cast: Cast;
let manager: ManagerActor;
beforeAll(async () => {
  cast = await aCast(owner);
  manager = managerOf(cast);
  await aSecondFactor(owner, manager.accountId);
});

const underWay = async (): Promise<DeclarationFile> => (await declarationUnderWay(manager, cast.facilityId))!;
async function start(): Promise<number> {
  return (await startDeclaration(manager, { requestId: randomUUID(), facilityId: cast.facilityId })).id;
}
async function fillIn(declarationId: number): Promise<void> {
  await saveSite(manager, { declarationId, ...site });
  await saveScope(manager, { declarationId, scope: ['primary_care', 'childbirth'] });
  await saveLicence(manager, { declarationId, ...licence });
  await addDocument(manager, { facilityId: cast.facilityId, kind: 'licence', fileName: 'ლიცენზია.pdf', bytes: pdfFile() });
  await confirmTerms(manager, { declarationId, termsVersion: '2013-1', codes: '', confirmed: 'licence,records' });
  await saveSignatory(manager, { declarationId, ...signatory });
}
async function sign(facts: Partial<{ step: number; sha256: string; code: string; requestId: string }> = {}): Promise<string> {
  const file = await underWay();
  return signDeclaration(manager, {
    declarationId: file.id, requestId: randomUUID(), step: file.step, sha256: latest(file)!.sha256,
    code: await unusedCode(owner, manager.accountId), ...facts,
  }).then(({ number }) => number, (error: { code?: string }) => error.code ?? String(error));
}
const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));
const byAgency = (work: Parameters<typeof asActor>[2]) => asActor(app, cast.reviewer as Who, work);

describe('a declaration is written step by step', () => {
  it('begins with what the register knows, and keeps what was said when it is opened again', async () => {
    const id = await start();
    expect(latest(await underWay())).toMatchObject({ version: 1, nameKa: 'ვაკის პოლიკლინიკა', municipality: { code: 'tbilisi', en: 'Tbilisi' }, scope: null, terms: null });
    await saveScope(manager, { declarationId: id, scope: ['primary_care'] });
    await saveLicence(manager, { declarationId: id, ...licence });
    expect(latest(await underWay())).toMatchObject({ scope: ['primary_care'], licenceNumber: 'ლ-77', licenceExpiresOn: null, signatoryName: null });
    expect(await codeOf(start())).toBe('participation.declarationUnderWay');
  });

  it('starts once for one request', async () => {
    const other = await aCast(owner);
    const [who, requestId] = [managerOf(other), randomUUID()];
    const started = await Promise.all([1, 2].map(() => startDeclaration(who, { requestId, facilityId: other.facilityId })));
    expect(new Set(started.map(({ number }) => number)).size).toBe(1);
  });

  it('says of a facility of another provider only that it is not theirs', async () => {
    const stranger = strangerOf(cast);
    const { id } = await underWay();
    expect(await declarationFor(stranger, id)).toBeNull();
    expect(await codeOf(startDeclaration(stranger, { requestId: randomUUID(), facilityId: cast.facilityId }))).toBe('participation.facilityNotYours');
    expect(await codeOf(saveScope(stranger, { declarationId: id, scope: ['oncology'] }))).toBe('participation.declarationUnknown');
    expect(await codeOf(addDocument(stranger, { facilityId: cast.facilityId, kind: 'licence', fileName: 'a.pdf', bytes: pdfFile() }))).toBe('participation.declarationUnknown');
    expect(await declarationFor(reviewerOf(cast), id)).toBeNull();
  });

  it('refuses a licence that ends before it begins', async () => {
    const { id } = await underWay();
    expect(await codeOf(saveLicence(manager, { declarationId: id, ...licence, licenceExpiresOn: '2019-01-01' }))).toBe('participation.licenceEndsBeforeItBegins');
  });
});

describe('a signature', () => {
  it('is refused for each part that is missing, by its own refusal, and uses no code up', async () => {
    const { id } = await underWay();
    const code = await unusedCode(owner, manager.accountId);
    expect(await sign({ code })).toBe('participation.licenceNotAttached');
    await addDocument(manager, { facilityId: cast.facilityId, kind: 'licence', fileName: 'ლიცენზია.pdf', bytes: pdfFile() });
    expect(await sign({ code })).toBe('participation.requirementNotConfirmed');
    await confirmTerms(manager, { declarationId: id, termsVersion: '2013-1', codes: '', confirmed: 'licence' });
    expect(await sign({ code })).toBe('participation.requirementNotConfirmed');
    await confirmTerms(manager, { declarationId: id, termsVersion: '2013-1', codes: '', confirmed: 'licence,records' });
    expect(await sign({ code })).toBe('participation.declarationNotWhole');
    await saveSignatory(manager, { declarationId: id, ...signatory });
    await saveLicence(manager, { declarationId: id, ...licence, licenceExpiresOn: '2021-01-01' });
    expect(await sign({ code })).toBe('participation.licenceNotValid');
    await saveLicence(manager, { declarationId: id, ...licence });
    expect((await underWay()).state).toBe('draft');
  });

  it('agrees to no terms but those in force', async () => {
    const { id } = await underWay();
    expect(await codeOf(confirmTerms(manager, { declarationId: id, termsVersion: '1999-1', codes: '', confirmed: 'licence' }))).toBe('participation.termsChanged');
    expect(await termsInForce(manager)).toMatchObject({ version: '2013-1', noticeDays: 30 });
  });

  it('is refused to a stale tab, and to a wrong code', async () => {
    const before = latest(await underWay())!.sha256;
    await saveScope(manager, { declarationId: (await underWay()).id, scope: ['primary_care', 'oncology'] });
    expect(await sign({ sha256: before })).toBe('participation.declarationChanged');
    expect(await sign({ step: 7 })).toBe('participation.declarationChanged');
    expect(await sign({ code: '000000' })).toBe('access.wrongCode');
    expect((await underWay()).state).toBe('draft');
  });

  it('submits what was shown, once, and the agency sees it from then on', async () => {
    const file = await underWay();
    const requestId = randomUUID();
    const [first, second] = [await sign({ requestId }), await sign({ requestId })];
    expect([first, second]).toEqual([file.number, file.number]);
    const seen = await declarationFor(reviewerOf(cast), file.id);
    expect(seen).toMatchObject({ state: 'submitted', versions: [{ version: 1, sha256: latest(file)!.sha256, signed: { by: 'ნანა ბერიძე' } }] });
    expect(seen!.versions[0]!.documents).toMatchObject([{ kind: 'licence', fileName: 'ლიცენზია.pdf', mediaType: 'application/pdf', scan: 'not_scanned' }]);
    expect(seen!.submittedOn).not.toBeNull();
    expect(await codeOf(saveScope(manager, { declarationId: file.id, scope: ['oncology'] }))).toBe('participation.declarationMoveNotPossible');
    expect(await sign()).toBe('participation.declarationMoveNotPossible');
  });
});

describe('a declaration that was returned', () => {
  it('opens its next version with the reasons, and keeps the papers of the one before', async () => {
    const { id, step } = await underWay();
    await byAgency((sql) => sql`select return_declaration(${randomUUID()}, ${id}, ${step}, 'მუხლი 1', 'ნახეთ', '{"licence": "ვადა"}', 'სასამართლო')`);
    const file = await underWay();
    expect(toMend(file)).toMatchObject({ kind: 'return', sectionReasons: { licence: 'ვადა' } });
    expect(file.versions.map(({ version, signed }) => [version, signed !== null])).toEqual([[1, true], [2, false]]);
    const old = latest(file)!.documents[0]!;
    await takeOutDocument(manager, { documentId: old.id });
    await addDocument(manager, { facilityId: cast.facilityId, kind: 'licence', fileName: 'ახალი.pdf', bytes: pdfFile('new') });
    const [first, second] = (await underWay()).versions;
    expect(first!.documents.map(({ fileName }) => fileName)).toEqual(['ლიცენზია.pdf']);
    expect(second!.documents.map(({ fileName }) => fileName)).toEqual(['ახალი.pdf']);
    const [reviewer, unsigned] = [reviewerOf(cast), second!.documents[0]!];
    expect(Buffer.from((await openDocument(reviewer, old.id)).bytes)).toEqual(pdfFile());
    expect(await codeOf(openDocument(reviewer, unsigned.id))).toBe('documents.unknown');
    expect((await declarationFor(reviewer, id))!.versions).toHaveLength(1);
    expect(await codeOf(takeOutDocument(manager, { documentId: old.id }))).toBe('documents.unknown');
  });

  it('is signed again once its terms are confirmed again', async () => {
    expect(await sign()).toBe('participation.requirementNotConfirmed');
    const { id, number } = await underWay();
    await confirmTerms(manager, { declarationId: id, termsVersion: '2013-1', codes: '', confirmed: 'licence,records' });
    expect(await sign()).toBe(number);
    expect((await declarationFor(reviewerOf(cast), id))!.versions).toHaveLength(2);
  });

  it('can be withdrawn until it is decided, and another begun', async () => {
    const { id, step } = await underWay();
    expect(await codeOf(withdrawDeclaration(manager, { requestId: randomUUID(), declarationId: id, step: step - 1, confirmed: 'on' }))).toBe('participation.declarationChanged');
    await withdrawDeclaration(manager, { requestId: randomUUID(), declarationId: id, step, confirmed: 'on' });
    expect(await declarationUnderWay(manager, cast.facilityId)).toBeNull();
    await start();
    expect(latest(await underWay())).toMatchObject({ scope: ['primary_care', 'oncology'], licenceNumber: 'ლ-77', terms: null, documents: [] });
    expect((await declarationsOf(manager, cast.facilityId)).map(({ state }) => state)).toEqual(['draft', 'withdrawn']);
  });

  it('hides from its facility that a refusal is only proposed', async () => {
    await fillIn((await underWay()).id);
    await sign();
    const { id, step } = await underWay();
    await byAgency((sql) => sql`select propose_refusal(${randomUUID()}, ${id}, ${step}, 'მუხლი 1', 'მიზეზი')`);
    expect(await declarationFor(manager, id)).toMatchObject({ state: 'submitted', step: step + 1 });
    expect((await declarationFor(manager, id))!.acts.map(({ act }) => act)).toEqual(['start', 'sign']);
    expect(await declarationFor(reviewerOf(cast), id)).toMatchObject({ state: 'refusal_proposed' });
    expect((await declarationsOf(manager, cast.facilityId))[0]).toMatchObject({ id, state: 'submitted' });
  });
});
