import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { aCast, type Cast, someTerms } from '#db/tests/declaration-builders.ts';
import { startS3, type S3Server } from '#lib/documents/tests/s3-server.ts';
import { startScanner } from '#lib/documents/tests/scanner.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';

testSettings();
const { owner } = await freshDatabase();
await someTerms(owner);

const account = { key: 'erti-key', secret: 'a-secret-of-a-test', region: 'eu-central-1' };
let [s3, scanner]: [S3Server, Awaited<ReturnType<typeof startScanner>>] = [] as never;
let cast: Cast;
let manager: ManagerActor;

beforeAll(async () => {
  [s3, scanner] = [await startS3(account), await startScanner()];
  cast = await aCast(owner);
  manager = { kind: 'clinic', facilityId: cast.facilityId, role: 'manager', accountId: cast.manager.accountId!, sessionId: '', name: '', today: null };
  await (await import('./index.ts')).startDeclaration(manager, { requestId: randomUUID(), facilityId: cast.facilityId });
});
afterAll(() => Promise.all([s3.stop(), scanner.stop()]));
beforeEach(() => { vi.resetModules(); });

/** The service as it starts with further settings. */
async function started(settings: Record<string, string> = {}) {
  for (const name of ['DOCUMENTS_S3_URL', 'DOCUMENTS_S3_BUCKET', 'DOCUMENTS_S3_KEY', 'DOCUMENTS_S3_SECRET', 'DOCUMENTS_S3_REGION', 'VIRUS_SCAN_URL'])
    vi.stubEnv(name, settings[name]);
  const { addDocument, openDocument, declarationUnderWay, latest } = await import('./index.ts');
  const { closeAppPool } = await import('#db/pool.ts');
  const add = (more: string) => addDocument(manager, {
    facilityId: cast.facilityId, kind: 'other', fileName: `${more}.pdf`, bytes: Buffer.from(`%PDF-1.7 ${more}`),
  }).then(() => 'kept', (error: { code?: string }) => error.code ?? String(error));
  const papers = async () => latest((await declarationUnderWay(manager, cast.facilityId))!)!.documents;
  const open = async (fileName: string) => {
    const paper = (await papers()).find((one) => one.fileName === fileName)!;
    return openDocument(manager, paper.id).then(({ bytes }) => Buffer.from(bytes).toString(), (error: { code?: string }) => error.code ?? String(error));
  };
  return { add, papers, open, stop: closeAppPool };
}
const inS3 = () => ({
  DOCUMENTS_S3_URL: s3.url, DOCUMENTS_S3_BUCKET: 'papers', DOCUMENTS_S3_KEY: account.key, DOCUMENTS_S3_SECRET: account.secret, DOCUMENTS_S3_REGION: account.region,
});

test('a document is kept in the database, once however often it is sent', async () => {
  const { add, papers, open, stop } = await started();
  expect([await add('first'), await add('first')]).toEqual(['kept', 'kept']);
  expect(await papers()).toMatchObject([{ fileName: 'first.pdf', scan: 'not_scanned', size: 14 }]);
  expect(await open('first.pdf')).toBe('%PDF-1.7 first');
  await stop();
});

test('bytes that are not those that were added are never given out', async () => {
  const { add, open, stop } = await started();
  await add('changed');
  await owner`alter table document_contents disable trigger user`;
  await owner`update document_contents set bytes = 'other' where document_id = (select id from documents where file_name = 'changed.pdf')`;
  await owner`alter table document_contents enable trigger user`;
  expect(await open('changed.pdf')).toMatch(/is not what was added/);
  await stop();
});

test('by its settings it is kept in an S3-compatible store, with a signature that the store verifies', async () => {
  const { add, open, stop } = await started(inS3());
  expect(await add('in s3')).toBe('kept');
  const [row] = await owner`select id, store, sha256 from documents where file_name = 'in s3.pdf'`;
  expect(row!.store).toBe('s3');
  expect(s3.objects.get(`/papers/${row!.id}`)?.toString()).toBe('%PDF-1.7 in s3');
  expect(await owner`select from document_contents where document_id = ${row!.id as string}`).toHaveLength(0);
  expect(await open('in s3.pdf')).toBe('%PDF-1.7 in s3');
  s3.objects.set(`/papers/${row!.id}`, Buffer.from('other'));
  expect(await open('in s3.pdf')).toMatch(/is not what was added/);
  expect(s3.refusals).toEqual([]);
  await stop();
});

test('the store takes nothing with another secret, and nothing is written then', async () => {
  const { add, papers, stop } = await started({ ...inS3(), DOCUMENTS_S3_SECRET: 'another' });
  expect(await add('forged')).toBe('documents.storeNotReachable');
  expect(s3.refusals).toEqual(['the signature does not match']);
  expect((await papers()).map(({ fileName }) => fileName)).not.toContain('forged.pdf');
  await stop();
});

test('a store that is down, or no longer set, is told as such', async () => {
  const { add, stop } = await started(inS3());
  s3.state.is = 'down';
  expect(await add('late')).toBe('documents.storeNotReachable');
  s3.state.is = 'up';
  expect(await add('kept there')).toBe('kept');
  await stop();
  vi.resetModules();
  const without = await started();
  expect(await without.open('kept there.pdf')).toBe('documents.storeNotReachable');
  await without.stop();
});

test.each([
  [200, 'kept'], [406, 'documents.infected'], [422, 'documents.infected'], [500, 'documents.scanNotPossible'], [404, 'documents.scanNotPossible'],
  [204, 'documents.scanNotPossible'],
])('a scanner that says %s: %s', async (status, outcome) => {
  const { add, papers, stop } = await started({ VIRUS_SCAN_URL: scanner.url });
  scanner.answer.status = status;
  expect(await add(`scan ${status}`)).toBe(outcome);
  expect(scanner.sent.at(-1)?.toString()).toBe(`%PDF-1.7 scan ${status}`);
  const kept = (await papers()).find(({ fileName }) => fileName === `scan ${status}.pdf`);
  expect(kept?.scan).toBe(outcome === 'kept' ? 'clean' : undefined);
  await stop();
});

test('a scanner that does not answer lets nothing through', async () => {
  const { add, stop } = await started({ VIRUS_SCAN_URL: 'http://127.0.0.1:9/scan' });
  expect(await add('unscanned')).toBe('documents.scanNotPossible');
  await stop();
});
