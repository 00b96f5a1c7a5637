import { expect, test } from 'vitest';
import { migrationsInFolder } from '#db/migrate.ts';
import { refusalByRule } from './refusals.ts';

// What no form can meet: the shape of what the functions write, and who acts.
const othersMeet = new Set([
  'person_is_known', 'guardianship_lasts_a_day', 'guardianship_document_has_a_number', 'guardianship_end_says_who_and_why',
  'guardianship_changes_only_to_end', 'person_has_a_number', 'birth_certificate_has_its_form', 'birth_certificate_is_no_personal_number',
  'newborn_is_joined_by_somebody', 'newborn_is_joined_once', 'coming_of_age_is_told_once',
]);
// Declared before families had a migration of their own.
const earlier = new Set(['personal_number_is_unique', 'one_guardianship_of_a_pair_at_a_time']);

test('every rule by which the database may refuse a family has its refusal', async () => {
  const own = (await migrationsInFolder()).find(({ name }) => name.startsWith('0038_'))!.text;
  const rules = new Set([/refuse\('(\w+)'\)/g, /\bconstraint (\w+)/g, /constraint = '(\w+)'/g]
    .flatMap((pattern) => [...own.matchAll(pattern)].map(([, rule]) => rule!)).filter((rule) => rule !== 'can'));
  expect(rules.size).toBeGreaterThan(25);
  expect([...rules].filter((rule) => !(rule in refusalByRule) && !othersMeet.has(rule))).toEqual([]);
  expect(Object.keys(refusalByRule).filter((rule) => !rules.has(rule) && !earlier.has(rule))).toEqual([]);
  expect([...othersMeet].filter((rule) => !rules.has(rule))).toEqual([]);
});
