import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RuleViolation, translated } from '#db/violations.ts';
import { aClinic, aSignedInPerson, aConsentText, writeRegistration } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { changeWindowOf, mayChoose } from './rules.ts';

const { owner } = await freshDatabase();
const clinic = await aClinic(owner);
const { id: personId, accountId } = await aSignedInPerson(owner);
const text = await aConsentText(owner);

const range = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => new Date(Date.parse(first) + i * 86_400_000).toISOString().slice(0, 10));

test('the window is the one that PostgreSQL computes, on every day of eight years', async () => {
  const days = range('2024-01-01', 366 * 8);
  const rows = await owner<{ start: string; end: string }[]>`
    select d as start, upper(daterange(d, (d + interval '2 months')::date)) as end from unnest(${days}::date[]) d`;
  expect(rows.map(({ start }) => changeWindowOf(start))).toEqual(rows.map(({ start, end }) => ({ start, end })));
});

/** Whether PostgreSQL takes a second choice on a day, after a first; nothing is kept. */
async function taken(first: string, second: string): Promise<boolean> {
  class Undo extends Error {}
  try {
    await owner.begin(async (sql) => {
      const common = { personId, facilityId: clinic, accountId, text };
      await writeRegistration(sql, { ...common, during: `[${first},${second})`, endReason: 'changed' });
      await writeRegistration(sql, { ...common, during: `[${second},)` });
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Undo) return true;
    const told = translated(error);
    expect((told as RuleViolation).rule).toMatch(/^(one_change_per_two_months|registration_lasts_a_day)$/);
    return false;
  }
  throw new Error('A transaction that was to be undone was not.');
}

const allowed = (first: string, second: string): boolean =>
  mayChoose([{ during: { start: first, end: null }, basis: 'choice', endReason: null }], second).allowed;

test.each(['2026-11-21', '2026-12-29', '2026-12-30', '2026-12-31', '2027-12-31', '2028-02-29', '2026-07-31', '2026-06-30'])(
  'the rule and the constraint open on the same day after %s', async (first) => {
    for (const second of range(first, 64).slice(57)) expect(await taken(first, second), second).toBe(allowed(first, second));
    expect(await taken(first, first)).toBe(allowed(first, first));
  });

test('and on any pair of days', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 130 }), async (from, wait) => {
    const [first] = range(new Date(Date.parse('2013-03-01') + from * 86_400_000).toISOString().slice(0, 10), 1) as [string];
    const second = range(first, wait + 1).at(-1)!;
    expect(await taken(first, second)).toBe(allowed(first, second));
  }), { numRuns: 60 });
});
