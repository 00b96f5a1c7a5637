import type { Rows } from './copy.ts';
import { toDate, toDay } from './days.ts';
import { between, type Random, randomFrom } from './random.ts';

const YEAR = 365.25;
/** The day of the page: only a private insurance of that day takes a person out of the programme. */
const INSURED_ON = toDay('2013-07-01');
// every registration of the seed is later, so that nobody is registered without a document or while they are insured
const KNOWN_BY = toDay('2020-01-01');

export type FactsOf = { id: string; number: number; bornOn: number; papers: string; excluded: string | null; today: number };

/** Adds the dated facts of an invented person. They are drawn by a die of their own: who is who does not depend on them. */
export function addFacts(rows: Rows, { id, number, bornOn, papers, excluded, today }: FactsOf): void {
  const random = randomFrom(Math.imul(number + 1, 0x85ebca6b));
  const since = papers === 'citizen' ? bornOn : Math.max(bornOn, between(random, INSURED_ON, KNOWN_BY));
  rows.identity_documents.push([id, papers, `[${toDate(since)},)`]);
  if (excluded && isLeftOut(excluded, bornOn)) rows.exclusions.push([id, excluded, exclusionPeriod(random, excluded, bornOn, today)]);
  else if (bornOn < INSURED_ON && random() < 0.01)
    rows.exclusions.push([id, 'private_insurance', `[${insuredSince(bornOn)},${toDate(between(random, INSURED_ON + 30, KNOWN_BY))})`]);
  for (const [kind, during] of circumstances(random, bornOn, today)) rows.circumstances.push([id, kind, during, `demo-${number}`]);
}

const insuredSince = (bornOn: number): string => toDate(Math.max(bornOn, INSURED_ON - 200));

function exclusionPeriod(random: Random, reason: string, bornOn: number, today: number): string {
  if (reason === 'private_insurance') return `[${insuredSince(bornOn)},)`;
  return `[${toDate(Math.max(bornOn, today - between(random, 30, 1500)))},)`;
}

/** Whether the programme would leave them out: a private insurance that began after the day of the page does not count. */
export const isLeftOut = (excluded: string | null, bornOn: number): boolean =>
  excluded !== null && (excluded !== 'private_insurance' || bornOn <= INSURED_ON);

function* circumstances(random: Random, bornOn: number, today: number): Generator<[kind: string, during: string]> {
  const age = (today - bornOn) / YEAR;
  const birthday = (years: number) => toDate(Math.floor(bornOn + years * YEAR));
  if (age > 30 && random() < 0.015) yield ['veteran', `[${birthday(25)},)`];
  if (random() < 0.12) yield ['target_group_218', `[${toDate(Math.max(bornOn, INSURED_ON))},)`];
  if (age > 18 && age < 24 && random() < 0.4) yield ['student', `[${birthday(18)},${birthday(24)})`];
  if (age < 18 && random() < 0.012) yield ['disabled_child', `[${toDate(bornOn)},)`];
  if (random() < 0.02) yield ['severely_disabled', `[${toDate(Math.max(bornOn, INSURED_ON))},)`];
}
