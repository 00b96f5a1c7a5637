import { expect, test } from 'vitest';
import { freshDatabase } from '#db/tests/database.ts';
import { PROGRAMME_TERMS, seedReference } from './reference.ts';

const { owner } = await freshDatabase({ demo: false });

test('the terms of the programme are there once, whole, and in force', async () => {
  await seedReference(owner);
  await seedReference(owner);
  const rows = await owner<{ version: string; in_force: boolean; requirement_codes: string[]; requirements: Record<string, string>[]; body_ka: string; body_en: string }[]>`
    select version, in_force @> today() as in_force, requirement_codes, requirements, body_ka, body_en from programme_terms`;
  expect(rows).toMatchObject([{ version: PROGRAMME_TERMS.version, in_force: true }]);
  const [terms] = rows;
  expect(new Set(terms!.requirement_codes).size).toBe(9);
  for (const requirement of terms!.requirements) expect(Object.values(requirement).filter((words) => words.trim() === '')).toEqual([]);
  // the numbered parts of the two languages are the same ones
  const parts = (body: string) => body.match(/^\d+\./gm);
  expect(parts(terms!.body_ka)).toEqual(parts(terms!.body_en));
  expect(terms!.body_ka).toContain(`${PROGRAMME_TERMS.noticeDays} დღით ადრე`);
});
