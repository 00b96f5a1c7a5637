import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { testSettings } from '#db/tests/database.ts';
import { idOfToken, secretToken } from './secret-link.ts';

beforeAll(() => {
  process.env.DATABASE_APP_URL = 'postgres://nowhere.invalid/erti';
  testSettings();
});

describe('a secret link', () => {
  const id = randomUUID();

  it('is read by the service that wrote it, and has no dot that would make it a file', () => {
    const token = secretToken('contest', id);
    expect(idOfToken('contest', token)).toBe(id);
    expect(token).not.toContain('.');
  });

  it('cannot be guessed from its id, nor taken from another row or another kind', () => {
    const [token, other] = [secretToken('contest', id), secretToken('contest', randomUUID())];
    const wrong = [
      '', id, `${id}-`, `${id}${other.slice(36)}`, secretToken('newborn', id), token.slice(0, -1), `${token}A`,
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, `${id}-${'ა'.repeat(22)}`, token.toUpperCase(),
    ];
    expect(wrong.map((sent) => idOfToken('contest', sent))).toEqual(wrong.map(() => null));
  });
});
