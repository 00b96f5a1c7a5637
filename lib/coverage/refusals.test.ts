import { expect, test } from 'vitest';
import { migrationsInFolder } from '#db/migrate.ts';
import { refusalByRule } from './refusals.ts';

test('every rule by which a fact is refused has its refusal', async () => {
  const { text } = (await migrationsInFolder()).find(({ name }) => name.startsWith('0039_'))!;
  const rules = [/refuse\('(\w+)'\)/g, /constraint (one_\w+_at_a_time)/g, /constraint (private_insurance_\w+)/g, /constraint = '(fact_\w+)'/g]
    .flatMap((pattern) => [...text.matchAll(pattern)].map(([, rule]) => rule!));
  const elsewhere = ['one_exclusion_of_a_kind_at_a_time', 'person_is_known'];
  expect(Object.keys(refusalByRule).sort()).toEqual([...new Set([...rules, ...elsewhere])].sort());
});
