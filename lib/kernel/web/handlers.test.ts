import type { NextRequest } from 'next/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { Unavailable } from '#db/violations.ts';
import { personHandler } from './handlers.ts';

const getActor = vi.hoisted(() => vi.fn());
vi.mock('./get-actor.ts', () => ({ getActor }));

const ask = (answer: () => Promise<Response>) => personHandler(answer)({} as NextRequest, { params: Promise.resolve({}) });

beforeEach(() => { getActor.mockResolvedValue({ kind: 'person' }); });

test('a database that is too busy is a 503 that says when to come again', async () => {
  const response = await ask(() => Promise.reject(new Unavailable('busy')));
  expect(response.status).toBe(503);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await response.json()).toMatchObject({ status: 503 });
});

test('so is one that cannot tell who asks', async () => {
  getActor.mockRejectedValue(new Unavailable('busy'));
  expect((await ask(() => Promise.resolve(new Response()))).status).toBe(503);
});

test('any other failure is the framework’s', async () => {
  await expect(ask(() => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault');
});
