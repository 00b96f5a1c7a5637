import { NextResponse } from 'next/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts';

const environment = vi.hoisted(() => ({ address: '', response: undefined as NextResponse | undefined }));
vi.mock('next/headers', () => ({ cookies: () => Promise.resolve(environment.response?.cookies) }));
vi.mock('#lib/kernel/settings.ts', () => ({
  settings: () => ({ NEXTAUTH_URL: environment.address, NEXTAUTH_SECRET: 'a-secret-of-a-test-with-enough-of-it' }),
}));

/** What the browser is told, as the names of a cookie's attributes. */
const told = () => environment.response?.headers.getSetCookie().map((line) => line.split(/;\s*/)) ?? [];
const attributesOf = (cookie: string[] = []) => cookie.slice(1).filter((part) => !/^(expires|max-age)=/i.test(part)).sort();

beforeEach(() => { environment.response = new NextResponse(); });
afterEach(() => { environment.response = undefined; });

test.each(['https://erti.example', 'http://127.0.0.1:3000'])('at %s a cookie goes with the attributes that it came with', async (address) => {
  environment.address = address;
  await setSessionCookie('secret');
  const [set] = told();
  environment.response = new NextResponse();
  await clearSessionCookie();
  const [cleared] = told();
  expect(attributesOf(cleared)).toEqual(attributesOf(set));
  expect(cleared?.[0]).toBe(`${set?.[0]?.split('=')[0]}=`);
  expect(cleared).toContain('Expires=Thu, 01 Jan 1970 00:00:00 GMT');
  expect(cleared?.includes('Secure')).toBe(address.startsWith('https:'));
});
