import { expect, test } from 'vitest';
import type { PersonActor } from '#lib/kernel/actor.ts';
import { localNext, wayIn } from './way-in.ts';

test.each(['/', '/my', '/en/clinics?q=vake&page=2', '/clinics?q=%E1%83%95'])('%s leads to a page of ours', (next) => {
  expect(localNext(next)).toBe(next);
});

test.each([
  '//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 'javascript:alert(1)', 'my', '', '/.//elsewhere.example',
  '/my\\..', '/my\n', '/\t/elsewhere.example', ' /my',
])('%j leads nowhere', (next) => {
  expect(localNext(next)).toBeNull();
});

const person: PersonActor = { kind: 'person', personId: 'p', accountId: 'a', sessionId: 's', name: 'ნინო', today: null };
const home = (path: string) => `/en${path}`;

test('a sign-in leads back to what was asked for, unless that is another kind of actor’s', () => {
  expect(wayIn(person, '/my/sessions', home)).toBe('/my/sessions');
  expect(wayIn(person, '/en/clinics/12', home)).toBe('/en/clinics/12');
  expect(wayIn(person, '/clinic/roster', home)).toBe('/en/my');
  expect(wayIn(person, '/en/agency', home)).toBe('/en/my');
  expect(wayIn(person, undefined, home)).toBe('/en/my');
});
