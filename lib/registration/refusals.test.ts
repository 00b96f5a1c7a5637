import { expect, test } from 'vitest';
import { migrationsInFolder } from '#db/migrate.ts';
import { refusalByRule } from './refusals.ts';

// What a person's own acts can meet: who they are, the four laws of a registration, the places, and the functions.
const own = /^00(04|08|09|10|11|14|15|27|28|29|39)_/;
// What the same migrations say of other acts: how a facility leaves and is succeeded, and the shape of what is written then.
const othersMeet = new Set([
  'facility_is_ones_own', 'facility_takes_part', 'participation_move_is_allowed', 'participation_end_has_a_reason', 'leaving_is_ahead',
  'leaving_only_comes_nearer', 'no_change_of_scope_is_ahead', 'notice_is_given_in_time', 'proposal_is_known', 'proposal_is_open', 'successor_is_named',
  'one_successor_for_everybody_else', 'exit_is_dated', 'exit_is_the_clinics', 'registration_ends_with_its_clinic',
  'registrations_basis_check', 'registrations_end_reason_check', 'consents_proof_check', 'continuation_is_by_name', 'continuation_is_by_an_order',
  'continuation_is_of_a_real_one', 'history_only_grows', 'registration_changes_only_to_end',
  'registration_leaves_only_annulled', 'fact_follows_birth', 'fact_lasts_a_day', 'fact_is_known', 'fact_changes_only_to_end', 'exclusion_lasts_a_day',
  'private_insurance_on_1_july_2013',
]);
const patterns = [
  /refuse\('(\w+)'\)/g,
  /then (?:return )?'((?:person|clinic|programme)_\w+)'/g,
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
  const named = [...(await rulesInMigrations()), 'registration_lasts_a_day'];
  const rules = new Set(named.filter((rule) => !othersMeet.has(rule)));
  expect(rules.size).toBeGreaterThan(25);
  expect([...rules].filter((rule) => !(rule in refusalByRule))).toEqual([]);
  expect(Object.keys(refusalByRule).filter((rule) => !rules.has(rule))).toEqual([]);
  expect([...othersMeet].filter((rule) => !named.includes(rule))).toEqual([]);
});
