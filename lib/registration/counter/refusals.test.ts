import { expect, test } from 'vitest';
import { migrationsInFolder } from '#db/migrate.ts';
import { refusalByRule as ofRegistration } from '../refusals.ts';
import { refusalByRule } from './refusals.ts';

// What only holds because the functions keep it: no form can be sent that meets it.
const neverMet = new Set([
  'form_can_be_pointed_at', 'form_moves_with_its_reason', 'form_moves_with_its_author', 'used_form_names_its_consent', 'form_moves_once',
  'history_only_grows', 'visit_holds_a_real_form', 'nobody_accompanies_themselves', 'five_attempts_per_consent_code', 'scan_has_a_size',
  'scan_can_be_pointed_at', 'form_has_its_number_and_scan', 'consent_and_its_form', 'consent_uses_its_clinics_form', 'consent_rests_on_its_scan',
  'used_form_has_its_consent', 'answer_brings_its_own_scan', 'one_form_per_number', 'range_is_issued_once', 'proof_is_of_a_counter',
]);
const named = [/refuse\('(\w+)'\)/g, /then '(form_\w+)'/g, /constraint (\w+) (?:unique|primary|check|exclude|foreign)/g, /constraint = '(\w+)'/g];

test('every rule by which the counter and the ledger refuse has its refusal', async () => {
  const law = (await migrationsInFolder()).find(({ name }) => name.startsWith('0037_'))!.text;
  const rules = new Set(named.flatMap((pattern) => [...law.matchAll(pattern)].map(([, rule]) => rule!)));
  // the outcome of a question that has to leave its line in the journal, and so is no refusal of the database
  const told = [...rules].filter((rule) => !neverMet.has(rule));
  expect(told.length).toBeGreaterThan(15);
  expect(told.filter((rule) => !(rule in refusalByRule))).toEqual([]);
  expect(Object.keys(refusalByRule).filter((rule) => !rules.has(rule))).toEqual([]);
  expect([...neverMet].filter((rule) => !rules.has(rule))).toEqual([]);
  expect(Object.keys(refusalByRule).filter((rule) => rule in ofRegistration)).toEqual([]);
});
