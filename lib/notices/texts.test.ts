import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testSettings } from '#db/tests/database.ts';
import { locales } from '#lib/kernel/format.ts';
import { idOfToken } from '#lib/kernel/secret-link.ts';
import { NoText } from './failures.ts';
import { noticeTexts, wordsOf } from './texts.ts';

const root = path.resolve(import.meta.dirname, '../..');
const kinds = Object.keys(noticeTexts('ka'));

async function sourcesOf(folder: string, isSource: (file: string) => boolean): Promise<string[]> {
  const files = (await readdir(path.join(root, folder), { recursive: true })).filter(isSource);
  return Promise.all(files.map((file) => readFile(path.join(root, folder, file), 'utf8')));
}

const sql = await sourcesOf('db/migrations', (file) => file.endsWith('.sql'));
const code = await sourcesOf('lib', (file) => file.endsWith('.ts') && !file.includes('.test.'));

/** The arguments of a call as they are written, from behind its opening bracket. */
function argumentsFrom(text: string): string[] {
  const found = [''];
  for (let [i, depth] = [0, 0]; i < text.length && depth >= 0; i++) {
    const sign = text[i] ?? '';
    depth += sign === '(' || sign === '[' ? 1 : sign === ')' || sign === ']' ? -1 : 0;
    if (sign === ',' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
  }
  return found.map((argument) => argument.trim());
}

/** The kinds that a call of tell_… may send: its argument is a literal, or a case of literals. */
function kindsOf({ name, rest }: Call): string[] {
  const argument = argumentsFrom(rest)[name === 'agency' ? 0 : 1] ?? '';
  return [...argument.matchAll(/(?:^|then\s+|else\s+)'(\w+)'/g)].map(([, kind]) => kind ?? '');
}

type Call = { name: string; rest: string };
const callsIn = (text: string): Call[] =>
  [...text.matchAll(/(?<!function )\btell_(people|person|account|managers|agency)\s*\(/g)]
    .map((match) => ({ name: match[1] ?? '', rest: text.slice(match.index + match[0].length) }));
// the functions call each other with the kind that they were given
const calls = [...sql, ...code].flatMap(callsIn).filter(({ rest }) => argumentsFrom(rest)[1] !== 'p_kind');
const written = new Set([...sql, ...code].flatMap((text) => [...text.matchAll(/'(\w+)'/g)].map(([, word]) => word)));

describe('the kinds of notices', () => {
  it('are written out wherever somebody is told', () => {
    expect(calls.filter((call) => kindsOf(call).length === 0).map(({ rest }) => rest.slice(0, 100))).toEqual([]);
    expect(calls.length).toBeGreaterThan(5);
  });

  it('that are told have texts', () => {
    expect([...new Set(calls.flatMap(kindsOf))].filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it('that have texts are told', () => {
    expect(kinds.filter((kind) => !written.has(kind))).toEqual([]);
  });

  it.each(locales.flatMap((language) => kinds.map((kind) => [language, kind] as const)))('in %s, %s: the subject speaks of no facts', (language, kind) => {
    expect(noticeTexts(language)[kind]?.subject).not.toContain('{');
  });
});

describe('a notice in words', () => {
  const notice = { kind: 'placeOffered', facts: { clinicKa: 'ვაკე', clinicEn: 'Vake', untilOn: '2026-12-01' } };
  const address = 'https://erti.example';

  it('is in the reader\'s language, with its names, dates and addresses', () => {
    expect(wordsOf({ ...notice, language: 'ka', channel: 'email' }, address).body)
      .toContain('ვაკე: ადგილი გათავისუფლდა და 2026 წლის 1 დეკემბერს დღის ბოლომდე თქვენთვისაა შენახული.');
    expect(wordsOf({ ...notice, language: 'en', channel: 'phone' }, address).body)
      .toBe('Erti: Vake has a place for you until the end of 1 December 2026. Choose it: https://erti.example/en/my');
  });

  it('writes a link that proves itself, in the reader\'s language', () => {
    process.env.DATABASE_APP_URL = 'postgres://nowhere.invalid/erti';
    testSettings();
    const id = '01990000-0000-7000-8000-000000000001';
    const facts = { clinicKa: 'ვაკე', clinicEn: 'Vake', fromOn: '2026-12-01', contestLink: id };
    const { body } = wordsOf({ kind: 'clinicChosen', facts, language: 'en', channel: 'phone' }, address);
    const [, token = ''] = /https:\/\/erti\.example\/en\/contest\/(\S+)$/.exec(body) ?? [];
    expect(idOfToken('contest', token)).toBe(id);
  });

  it('takes words of a name as they are', () => {
    const odd = { ...notice.facts, clinicKa: '{x} <b> #' };
    expect(wordsOf({ ...notice, facts: odd, language: 'ka', channel: 'phone' }, address).body).toContain('{x} <b> #');
  });

  it.each([
    ['a fact is missing', { ...notice, facts: {} }],
    ['the kind is unknown', { ...notice, kind: 'unheardOf' }],
  ])('is none when %s', (_, wrong) => {
    expect(() => wordsOf({ ...wrong, language: 'ka', channel: 'email' }, address)).toThrow(NoText);
  });
});
