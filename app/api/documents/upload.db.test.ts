import { randomUUID } from 'node:crypto';
import { NextRequest } from 'next/server';
import { beforeAll, expect, test, vi } from 'vitest';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { aCast, type Cast, someTerms } from '#db/tests/declaration-builders.ts';
import { declarationUnderWay, latest, startDeclaration } from '#lib/participation/index.ts';
import { GET } from './[id]/route.ts';
import { POST } from './route.ts';

const getActor = vi.hoisted(() => vi.fn());
vi.mock('#lib/kernel/web/get-actor.ts', () => ({ getActor }));
vi.mock('next-intl/server', () => ({}));

testSettings();
const { owner } = await freshDatabase();
await someTerms(owner);
let cast: Cast;
const actorOf = (who: Cast['manager']) => ({ ...who, sessionId: '', name: '', today: null });
const manager = () => actorOf(cast.manager) as never;

beforeAll(async () => {
  cast = await aCast(owner);
  await startDeclaration(manager(), { requestId: randomUUID(), facilityId: cast.facilityId });
});

const context = { params: Promise.resolve({}) };
const pdf = new File(['%PDF-1.7\n%%EOF'], 'ლიცენზია.pdf', { type: 'text/html' });

async function send(file: File, facts: { kind?: string; from?: string; language?: string; headers?: Record<string, string> } = {}) {
  const form = new FormData();
  form.set('kind', facts.kind ?? 'licence');
  form.set('file', file);
  const body = new Response(form);
  const address = `http://localhost:3000/api/documents?facility=${cast.facilityId}&language=${facts.language ?? 'ka'}`;
  const answer = await POST(new NextRequest(address, {
    method: 'POST', body: body.body, duplex: 'half',
    headers: { 'content-type': body.headers.get('content-type')!, host: 'localhost:3000', origin: facts.from ?? 'http://localhost:3000', ...facts.headers },
  }), context);
  return { status: answer.status, to: answer.headers.get('location') };
}
const page = (question: string) => `/provider/facilities/${cast.facilityId}/declaration/documents?${question}`;

test('a form without JavaScript is led back to its page, in its language', async () => {
  getActor.mockResolvedValue(manager());
  expect(await send(pdf)).toEqual({ status: 303, to: page('added=1') });
  expect(await send(pdf, { language: 'en' })).toEqual({ status: 303, to: `/en${page('added=1')}` });
  expect(latest((await declarationUnderWay(manager(), cast.facilityId))!)!.documents).toMatchObject([{ fileName: 'ლიცენზია.pdf', mediaType: 'application/pdf' }]);
});

test('what is not taken is told by its code', async () => {
  getActor.mockResolvedValue(manager());
  const zip = new File([Buffer.from('504b0304140000000800', 'hex')], 'licence.pdf');
  expect((await send(zip)).to).toBe(page('refused=documents.notWhatItSays'));
  expect((await send(new File([], 'licence.pdf'))).to).toBe(page('refused=documents.empty'));
  expect((await send(pdf, { kind: 'passport' })).to).toBe(page('refused=documents.kindNotChosen'));
  expect((await send(pdf, { headers: { 'content-length': String(50 * 1024 * 1024) } })).to).toBe(page('refused=documents.tooLarge'));
});

test('only those who answer for the facility send it, from our own pages', async () => {
  getActor.mockResolvedValue(manager());
  expect((await send(pdf, { from: 'https://elsewhere.example' })).status).toBe(403);
  getActor.mockResolvedValue(actorOf(cast.stranger));
  expect((await send(pdf)).to).toBe(page('refused=participation.declarationUnknown'));
  getActor.mockResolvedValue(actorOf(cast.reviewer));
  expect((await send(pdf)).status).toBe(404);
  getActor.mockResolvedValue({ kind: 'anyone', today: null });
  expect((await send(pdf)).to).toBe(`/sign-in/staff?${new URLSearchParams({ next: page('').slice(0, -1) }).toString()}`);
});

test('a document is given out as what it is, to be saved, and in a sandbox', async () => {
  getActor.mockResolvedValue(manager());
  const [paper] = latest((await declarationUnderWay(manager(), cast.facilityId))!)!.documents;
  const ask = (id: string) => GET(new NextRequest('http://localhost:3000/'), { params: Promise.resolve({ id }) });
  const answer = await ask(paper!.id);
  expect(await answer.text()).toBe('%PDF-1.7\n%%EOF');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': `attachment; filename="document.pdf"; filename*=UTF-8''${encodeURIComponent('ლიცენზია.pdf')}`,
  });
  for (const id of ['1', randomUUID(), '%00']) expect((await ask(id)).status).toBe(404);
  getActor.mockResolvedValue(actorOf(cast.reviewer));
  expect((await ask(paper!.id)).status).toBe(404);
});
