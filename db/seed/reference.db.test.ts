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

test('the diagnoses have every category of neoplasms, each with a name of its own in either language', async () => {
  const rows = await owner<{ code: string; name_ka: string; name_en: string }[]>`select code, name_ka, name_en from diagnoses order by code`;
  expect(rows.length).toBeGreaterThanOrEqual(250);
  const codes = new Set(rows.map(({ code }) => code));
  // ICD-10 leaves these numbers free
  const free = new Set(['C27', 'C28', 'C29', 'C35', 'C36', 'C42', 'C59', 'C87', 'C89', 'D08']);
  const neoplasms = [...Array(98).keys()].map((n) => `C${String(n).padStart(2, '0')}`).concat([...Array(49).keys()].map((n) => `D${String(n).padStart(2, '0')}`));
  expect(neoplasms.filter((code) => codes.has(code) === free.has(code))).toEqual([]);
  for (const name of ['name_ka', 'name_en'] as const) expect(new Set(rows.map((row) => row[name])).size).toBe(rows.length);
  expect(rows.filter(({ name_ka, name_en }) => !/[ა-ჰ]/.test(name_ka) || /[ა-ჰ]/.test(name_en))).toEqual([]);
});
