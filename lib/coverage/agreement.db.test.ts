import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { as } from '#db/as.ts';
import { aPerson } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { eligibilityOn } from './eligibility.ts';
import { rulesIn } from './queries.ts';
import { circumstanceKinds, type DatedFact, documentTypes, type FactKind, type PersonFacts } from './types.ts';

testSettings();
const { owner } = await freshDatabase();
const rules = await as({ kind: 'anyone' }, rulesIn);
// so that the municipality of the others is there
await aPerson(owner);

type Kind = FactKind | null;
const fact = (kind: Kind, start: string, end: string | null = null): DatedFact[] =>
  (kind === null ? [] : [{ id: randomUUID(), kind, source: null, during: { start, end } }]);

const births = ['1949-05-05', '1960-02-29', '1961-11-22', '1966-11-22', '1990-07-07', '2008-02-29', '2008-11-22', '2011-03-03'];
const papers: Kind[] = [null, ...documentTypes];
const circumstances: Kind[] = [null, ...circumstanceKinds];
const excluded: [Kind, string, string | null][] = [
  [null, '2013-01-01', null], ['imprisonment', '2020-01-01', '2026-11-22'], ['budget_insurance', '2020-01-01', null],
  ['private_insurance', '2012-01-01', '2026-11-22'], ['private_insurance', '2013-07-01', '2013-07-02'], ['private_insurance', '2011-01-01', null],
];
const days = ['2013-02-27', '2013-02-28', '2013-07-01', '2013-07-02', '2014-12-31', '2026-02-28', '2026-03-01', '2026-11-21', '2026-11-22', '2026-11-23', '2030-01-01'];

type Somebody = PersonFacts & { id: string };
const everybody: Somebody[] = births.flatMap((bornOn, b) => papers.flatMap((document, p) => circumstances.flatMap((circumstance) =>
  excluded.map(([exclusion, from, until], e): Somebody => ({
    id: randomUUID(), bornOn, sex: (b + p + e) % 2 === 0 ? 'female' : 'male', diedOn: e === 2 && p % 4 === 1 ? '2026-11-22' : null,
    dated: [
      ...fact(document, '2012-06-01', p % 3 === 2 ? '2026-11-23' : null), ...fact(circumstance, '2014-12-31', '2026-11-23'), ...fact(exclusion, from, until),
    ],
  })))));

const isOneOf = (kinds: readonly string[]) => ({ kind }: DatedFact) => kinds.includes(kind);
const rowsOf = (of: (fact: DatedFact) => boolean, column: string) => everybody.flatMap(({ id, dated }) =>
  dated.filter(of).map((known) => ({ person_id: id, [column]: known.kind, during: `[${known.during.start},${known.during.end ?? ''})` })));

async function writeAll(table: string, rows: Record<string, unknown>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 2000) await owner`insert into ${owner(table)} ${owner(rows.slice(from, from + 2000))}`;
}

await writeAll('people', everybody.map(({ id, bornOn, sex, diedOn }, n) => ({
  id, personal_number: `00${String(n).padStart(9, '0')}`, given_name: 'ნინო', family_name: 'ბერიძე', born_on: bornOn, sex,
  municipality_code: 'tbilisi', died_on: diedOn,
})));
await writeAll('identity_documents', rowsOf(isOneOf(documentTypes), 'type'));
await writeAll('circumstances', rowsOf(isOneOf(circumstanceKinds), 'kind').map((row) => ({ ...row, source: '1' })));
await writeAll('exclusions', rowsOf(({ kind }) => ![...documentTypes, ...circumstanceKinds].some((other) => other === kind), 'reason'));

describe('the database and the function of lib/coverage', () => {
  it.each(days)('say the same of everybody on %s', async (on) => {
    const answers = await owner<{ id: string; because: string | null; rules: string[] }[]>`
      select p.id, not_eligible_because(p, ${on}) as because,
             array(select r.name from eligibility_rules_met(p, ${on}) r order by r.id) as rules
      from people p where p.id = any (${everybody.map(({ id }) => id)})`;
    const byId = new Map(answers.map((answer) => [answer.id, answer]));
    const differing = everybody.filter((facts) => {
      const { packages, reasons } = eligibilityOn(facts, rules, on);
      const names = packages.flatMap(({ grounds }) => grounds.map(({ name }) => name)).sort();
      const answer = byId.get(facts.id);
      return (reasons[0]?.rule ?? null) !== answer?.because || names.join() !== [...answer.rules].sort().join();
    });
    expect(differing).toEqual([]);
    expect(answers.length).toBe(births.length * papers.length * circumstances.length * excluded.length);
  });
});
