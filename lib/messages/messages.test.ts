import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesOf } from './index.ts';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`));
}

/** The names of an ICU text's arguments, without the words inside its branches. */
const argumentsOf = (text: string) => [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name))].sort();

const ka = new Map(flat(messagesOf('ka') as unknown as Tree));
const en = new Map(flat(messagesOf('en') as unknown as Tree));

describe('both languages are complete', () => {
  it('has the same keys', () => {
    expect([...en.keys()].sort()).toEqual([...ka.keys()].sort());
  });

  it('has no empty text', () => {
    expect([...ka, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('speaks of the same facts', () => {
    // the three forms of a date are one fact
    const facts = (text = '') => [...new Set(argumentsOf(text).map((name) => name?.replace(/_(from|at)$/, '')))];
    const differing = [...ka.keys()].filter((key) => facts(ka.get(key)).join() !== facts(en.get(key)).join());
    expect(differing).toEqual([]);
  });

  it('is Georgian where it should be', () => {
    const latinOnly = [...ka].filter(([, text]) => /[a-z]{3}/i.test(text.replace(/\{[^}]*\}|<[^>]*>|https?:\S+|\S+@\S+/g, '')) && !/[ა-ჰ]/.test(text));
    expect(latinOnly.map(([key]) => key).filter((key) => key !== 'common.otherLanguage')).toEqual([]);
  });
});

describe('every refusal has its own sentences', async () => {
  const lib = path.resolve(import.meta.dirname, '..');
  const files = (await readdir(lib, { recursive: true })).filter((file) => file.endsWith('errors.ts'));
  const sources = await Promise.all(files.map((file) => readFile(path.join(lib, file), 'utf8')));
  const codes = sources.flatMap((source) => [...source.matchAll(/code = '([\w.]+)'/g)].map(([, code]) => code ?? ''));

  it('finds the refusals', () => expect(codes.length).toBeGreaterThan(10));

  it.each(codes)('%s says what, why and what now', (code) => {
    for (const part of ['title', 'why', 'now']) expect(ka.get(`refusals.${code}.${part}`), part).toBeTruthy();
  });

  it('uses no sentence for two causes', () => {
    const whys = codes.map((code) => ka.get(`refusals.${code}.why`));
    expect(new Set(whys).size).toBe(codes.length);
  });
});
