import { expect, test } from 'vitest';
import { hashPassword, isPassword, nobodysHash } from './passwords.ts';

const costOf = (hash: string) => hash.split('$').slice(1, 4).join('$');

test('nobody’s hash costs what a real one costs', async () => {
  expect(costOf(nobodysHash)).toBe(costOf(await hashPassword('a password')));
  expect(costOf(nobodysHash)).toBe('argon2id$v=19$m=19456,t=2,p=1');
});

test('only the right password of an account that has one is right', async () => {
  const hash = await hashPassword('right');
  expect(await isPassword(hash, 'right')).toBe(true);
  expect(await isPassword(hash, 'wrong')).toBe(false);
  expect(await isPassword(null, 'right')).toBe(false);
});
