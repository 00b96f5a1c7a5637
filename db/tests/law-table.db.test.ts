import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as coverage from '#lib/coverage/errors.ts';
import { refusalByRule as ofCoverage } from '#lib/coverage/refusals.ts';
import * as rules from '#lib/coverage/versions/errors.ts';
import { refusalByRule as ofRules } from '#lib/coverage/versions/refusals.ts';
import * as facilities from '#lib/facilities/errors.ts';
import * as participation from '#lib/participation/errors.ts';
import { refusalByRule as ofParticipation } from '#lib/participation/refusals.ts';
import * as channel from '#lib/people/channel/errors.ts';
import { refusalByRule as ofChannel } from '#lib/people/channel/refusals.ts';
import * as family from '#lib/people/family/errors.ts';
import { refusalByRule as ofFamily } from '#lib/people/family/refusals.ts';
import * as looks from '#lib/people/looks/errors.ts';
import { refusalByRule as ofLooks } from '#lib/people/looks/refusals.ts';
import * as contests from '#lib/registration/contests/errors.ts';
import { refusalByRule as ofContests } from '#lib/registration/contests/refusals.ts';
import { refusalByRule as ofCounter } from '#lib/registration/counter/refusals.ts';
import * as registration from '#lib/registration/errors.ts';
import { refusalByRule as ofRegistration } from '#lib/registration/refusals.ts';
import * as tariffs from '#lib/tariffs/errors.ts';
import { refusalByRule as ofTariffs } from '#lib/tariffs/refusals.ts';
import * as vouchers from '#lib/vouchers/errors.ts';
import { refusalByRule as ofVouchers } from '#lib/vouchers/refusals.ts';
import { freshDatabase } from './database.ts';

const errors = { ...vouchers, ...contests, ...family, ...looks, ...channel, ...coverage, ...rules, ...facilities, ...participation, ...tariffs, ...registration };
const refusalByRule = { ...ofVouchers, ...ofContests, ...ofFamily, ...ofCounter, ...ofLooks, ...ofChannel, ...ofCoverage, ...ofRules, ...ofParticipation, ...ofTariffs, ...ofRegistration };

const { owner } = await freshDatabase();
const db = path.join(import.meta.dirname, '..');
const named = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

const rows = (await readFile(path.join(db, 'README.md'), 'utf8')).split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Law'))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
  .map(([law, says, heldBy, migration, refusal, test]) => ({
    law: law!, says: says!, rules: named(heldBy), migrations: named(migration), refusals: named(refusal), tests: named(test),
  }));

/** Constraints, unique indexes, triggers, policies, functions, and what a function refuses by name. */
const inDatabase = new Set((await owner<{ name: string }[]>`
  select conname as name from pg_constraint union select relname from pg_class join pg_index on indexrelid = oid
  union select tgname from pg_trigger union select polname from pg_policy
  union select proname from pg_proc where pronamespace = 'public'::regnamespace
  union select word[1] from pg_proc, regexp_matches(prosrc, '''([a-z_]+)''', 'g') word where pronamespace = 'public'::regnamespace`)
  .map(({ name }) => name));

async function wordsOf(folder: string, files: string[]): Promise<Set<string>> {
  const texts = await Promise.all(files.map((name) => readFile(path.join(db, folder, name), 'utf8')));
  return new Set(texts.join('\n').match(/\w+/g));
}

describe('the table in db/README.md', () => {
  it('has every law that is held today', () => {
    for (const law of ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7']) expect(rows.map((row) => row.law)).toContain(law);
  });

  it.each(rows)('tells the truth of $law: $says', ({ rules, migrations, refusals, tests }) => {
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule) => !inDatabase.has(rule))).toEqual([]);
    expect(migrations.filter((name) => !existsSync(path.join(db, 'migrations', name)))).toEqual([]);
    expect(tests.filter((name) => !existsSync(path.join(db, 'tests', name)))).toEqual([]);
    expect(refusals.filter((name) => !(name in errors))).toEqual([]);
    // what is told to a person must be told by a refusal, and the other way round
    if (refusals.length > 0) expect(rules.some((rule) => rule in refusalByRule)).toBe(true);
    else expect(rules.filter((rule) => rule in refusalByRule)).toEqual([]);
  });

  it.each(rows)('names where each rule of $law stands, and the test that meets it: $says', async ({ rules, migrations, tests }) => {
    const declared = await wordsOf('migrations', migrations);
    const tested = await wordsOf('tests', tests);
    expect(rules.filter((rule) => !declared.has(rule)), 'not in its migration').toEqual([]);
    expect(rules.filter((rule) => !tested.has(rule)), 'not in its test').toEqual([]);
  });
});
