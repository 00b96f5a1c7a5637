import { expect, test } from 'vitest';
import config from '../../../next.config.js';

test('every path, also one with a dot, is sent with the headers that guard it', async () => {
  const rules = await config.headers?.();
  expect(rules?.map(({ source }) => source)).toEqual(['/:path*']);
  expect(Object.fromEntries(rules?.[0]?.headers.map(({ key, value }) => [key, value]) ?? [])).toEqual({
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  });
});
