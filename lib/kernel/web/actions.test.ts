import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod/mini';
import { asPerson } from './actions.ts';
import { emptyForm } from './form-state.ts';

const requirePerson = vi.hoisted(() => vi.fn());
vi.mock('./guards.ts', () => ({ requirePerson }));
vi.mock('./get-actor.ts', () => ({}));
vi.mock('./request.ts', () => ({ isFromOurPages: () => Promise.resolve(true) }));
vi.mock('./locale.ts', () => ({ localeOfRequest: () => Promise.resolve('en') }));
vi.mock('next-intl/server', async () => {
  const { createTranslator } = await import('next-intl');
  const { messagesOf } = await import('#lib/messages/index.ts');
  return {
    getTranslations: ({ locale, namespace }: { locale: 'ka' | 'en'; namespace: 'refusals' }) =>
      Promise.resolve(createTranslator({ locale, namespace, messages: messagesOf(locale) })),
  };
});

// as another bundle's class of that name would look
const busy = Object.assign(new Error('busy'), { [Symbol.for('erti.unavailable')]: true });
const data = new FormData();
data.set('name', 'Nino');
const send = (run: () => Promise<unknown>) => asPerson(z.object({ name: z.string() }), run)(emptyForm, data);

beforeEach(() => { requirePerson.mockResolvedValue({ kind: 'person' }); });

test('a form says that the service is busy, and keeps what was typed', async () => {
  const state = await send(() => Promise.reject(busy));
  expect(state.refusal).toMatchObject({ code: 'kernel.unavailable', title: 'The service is busy right now' });
  expect(state.values).toEqual({ name: 'Nino' });
});

test('also when it could not be told who sent it', async () => {
  requirePerson.mockRejectedValue(busy);
  expect((await send(() => Promise.resolve())).refusal?.code).toBe('kernel.unavailable');
});

test('a redirect and a fault pass', async () => {
  const redirect = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/my;303;' });
  await expect(send(() => Promise.reject(redirect))).rejects.toBe(redirect);
  await expect(send(() => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault');
});
