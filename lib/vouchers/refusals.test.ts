import { expect, test } from 'vitest';
import { migrationsInFolder } from '#db/migrate.ts';
import { refusalByRule } from './refusals.ts';

// What no form can meet: the shape of what the functions write.
const othersMeet = new Set([
  'history_only_grows', 'allowance_is_the_sum_of_its_reserves', 'voucher_holds_its_reserve',
]);

test('every rule by which a function refuses a voucher has its refusal', async () => {
  const texts = (await migrationsInFolder()).filter(({ name }) => /^00(48|50)_/.test(name)).map(({ text }) => text).join('\n');
  const rules = new Set([/refuse\('(\w+)'\)/g, /quote\.rule := '(\w+)'/g, /constraint = '(\w+)'/g]
    .flatMap((pattern) => [...texts.matchAll(pattern)].map(([, rule]) => rule!)));
  expect(rules.size).toBeGreaterThan(15);
  expect([...rules].filter((rule) => !(rule in refusalByRule) && !othersMeet.has(rule))).toEqual([]);
  expect([...othersMeet].filter((rule) => !rules.has(rule))).toEqual([]);
});
