import { expect, test } from 'vitest';
import { migrationsInFolder } from '#db/migrate.ts';
import { refusalByRule } from './refusals.ts';

test('every rule by which a price or an area is refused has its refusal', async () => {
  const { text } = (await migrationsInFolder()).find(({ name }) => name.startsWith('0047_'))!;
  const named = [...text.matchAll(/refuse\('(\w+)'\)/g)].map(([, rule]) => rule!);
  const ofTheDecision = ['decision_takes_effect_no_sooner'];
  // who is none never sees the form
  const unseen = new Set(['reviewer_is_of_the_agency']);
  expect(Object.keys(refusalByRule).sort()).toEqual([...new Set([...named, ...ofTheDecision])].filter((rule) => !unseen.has(rule)).sort());
});
