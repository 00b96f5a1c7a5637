import { expect, test } from 'vitest';
import { migrationsInFolder } from '#db/migrate.ts';
import { refusalByRule } from './refusals.ts';

// What a person's own acts can meet: who they are, the four laws of a registration, and the two functions.
const own = /^00(04|08|09|10|11|14|15)_/;
const patterns = [
  /refuse\('(\w+)'\)/g,
  /then (?:return )?'((?:person|clinic)_\w+)'/g,
  /return '(clinic_\w+)'/g,
  /add constraint (\w+)/g,
  /constraint = '(\w+)'/g,
  /create unique index (\w+)/g,
  /constraint (registration_lasts_a_day)/g,
];

async function rulesInMigrations(): Promise<string[]> {
  const texts = (await migrationsInFolder()).filter(({ name }) => own.test(name)).map(({ text }) => text);
  const named = patterns.flatMap((pattern) => [...texts.join('\n').matchAll(pattern)].map(([, rule]) => rule!));
  const exclusions = /check \(reason in \((.+)\)\)/.exec(texts.join('\n'))![1]!.match(/\w+/g)!;
  return [...named, ...exclusions.map((reason) => `person_is_not_excluded_${reason}`)];
}

test('every rule by which the database may refuse a registration has its refusal', async () => {
  const rules = new Set([...(await rulesInMigrations()), 'registration_lasts_a_day']);
  expect(rules.size).toBeGreaterThan(25);
  expect([...rules].filter((rule) => !(rule in refusalByRule))).toEqual([]);
  expect(Object.keys(refusalByRule).filter((rule) => !rules.has(rule))).toEqual([]);
});
