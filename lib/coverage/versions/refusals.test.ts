import { expect, test } from 'vitest';
import { migrationsInFolder } from '#db/migrate.ts';
import { refusalByRule } from './refusals.ts';

test('every rule by which an act on the tables is refused has its refusal', async () => {
  const { text } = (await migrationsInFolder()).find(({ name }) => name.startsWith('0046_'))!;
  const rules = [...text.matchAll(/refuse\('(\w+)'\)/g)].map(([, rule]) => rule!);
  const declared = ['another_puts_rules_in_force', 'one_coverage_draft_at_a_time', 'cell_limit_is_there'];
  expect(Object.keys(refusalByRule).sort()).toEqual([...new Set([...rules, ...declared])].sort());
});
