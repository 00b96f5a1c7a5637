import { expect, test } from 'vitest';
import { migrationsInFolder } from '#db/migrate.ts';
import { refusalByRule } from './refusals.ts';

// What cannot be met by an act of a person or of staff: how history stays, and the shape of what the functions write.
const othersMeet = new Set([
  'registration_changes_only_to_end', 'history_only_grows', 'contest_number_is_unique', 'one_contest_per_registration', 'one_contest_per_annulled_registration',
  'one_contest_per_decision', 'contest_has_its_registration', 'contest_answer_is_whole', 'contest_is_decided_in_writing', 'what_is_upheld_is_annulled',
  'recovery_has_days', 'decisions_kind_check',
]);
const patterns = [/refuse\('(\w+)'\)/g, /\bconstraint (\w+) (?:unique|check|foreign)/g, /constraint = '(\w+)'/g];

test('every rule of undoing and contesting has its refusal, and every refusal its rule', async () => {
  const texts = (await migrationsInFolder()).filter(({ name }) => name.startsWith('0035_')).map(({ text }) => text).join('\n');
  const named = new Set(patterns.flatMap((pattern) => [...texts.matchAll(pattern)].map(([, rule]) => rule!)));
  const rules = [...named].filter((rule) => !othersMeet.has(rule));
  expect(rules.length).toBeGreaterThan(12);
  expect(rules.filter((rule) => !(rule in refusalByRule))).toEqual([]);
  // act_as of 0034 answers for who acts
  expect(Object.keys(refusalByRule).filter((rule) => rule !== 'person_is_known' && !named.has(rule))).toEqual([]);
  expect([...othersMeet].filter((rule) => !named.has(rule))).toEqual([]);
});
