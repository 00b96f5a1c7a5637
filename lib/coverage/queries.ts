import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/as.ts';
import { circumstances, eligibilityRules, exclusions, identityDocuments, people } from '#db/schema/index.ts';
import { type Change, changesAhead } from './calendar.ts';
import { type Eligibility, eligibilityOn } from './eligibility.ts';
import { sharesIn } from './rules-on.ts';
import type { DatedFact, FactKind, PersonFacts, ProgrammeRules, Rule } from './types.ts';

/** What the programme covers a person for today, what that rests on, and what will change. */
export type Coverage = { today: string; facts: PersonFacts; eligibility: Eligibility; ahead: Change[] };

/** The coverage of a person whom the transaction's actor may see; null for anybody else. */
export async function coverageOf(db: Database, personId: string): Promise<Coverage | null> {
  const person = await personIn(db, personId);
  if (!person) return null;
  const { today, ...who } = person;
  const facts = { ...who, dated: await datedFactsOf(db, personId) };
  const rules = await rulesIn(db);
  return { today, facts, eligibility: eligibilityOn(facts, rules, today), ahead: changesAhead(facts, rules, today) };
}

async function personIn(db: Database, personId: string): Promise<(Omit<PersonFacts, 'dated'> & { today: string }) | undefined> {
  const [person] = await db.select({ bornOn: people.bornOn, sex: people.sex, diedOn: people.diedOn, today: sql<string>`today()` })
    .from(people).where(eq(people.id, personId));
  return person;
}

/** Documents, circumstances and exclusions alike, the latest first. */
async function datedFactsOf(db: Database, personId: string): Promise<DatedFact[]> {
  const documents = await db.select({
    id: identityDocuments.id, kind: identityDocuments.type, source: identityDocuments.number, during: identityDocuments.during,
  }).from(identityDocuments).where(eq(identityDocuments.personId, personId));
  const conditions = await db.select({
    id: circumstances.id, kind: circumstances.kind, source: circumstances.source, during: circumstances.during,
  }).from(circumstances).where(eq(circumstances.personId, personId));
  const excluded = await db.select({
    id: exclusions.id, kind: exclusions.reason, source: exclusions.source, during: exclusions.during,
  }).from(exclusions).where(eq(exclusions.personId, personId));
  return [...documents, ...conditions, ...excluded].map((fact) => ({ ...fact, kind: fact.kind as FactKind }))
    .sort((one, other) => (one.during.start < other.during.start ? 1 : -1));
}

/** Every version of every rule, and of the tables. */
export const rulesIn = async (db: Database): Promise<ProgrammeRules> => ({ eligibility: await eligibilityIn(db), shares: await sharesIn(db) });

/** In the order of the page. */
async function eligibilityIn(db: Database): Promise<Rule[]> {
  const rows = await db.select().from(eligibilityRules).orderBy(asc(eligibilityRules.id));
  return rows.map(({ womenFrom, womenUntil, menFrom, menUntil, wordsKa, wordsEn, ...row }) => ({
    ...row,
    category: row.category as Rule['category'],
    package: row.package as Rule['package'],
    circumstance: row.circumstance as Rule['circumstance'],
    ages: { female: { from: womenFrom, until: womenUntil }, male: { from: menFrom, until: menUntil } },
    words: { ka: wordsKa, en: wordsEn },
  }));
}
