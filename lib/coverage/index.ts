export { type Cause, type Change } from './calendar.ts';
export { type Covered, type Eligibility, type Reason } from './eligibility.ts';
export { endFact } from './end-fact.ts';
export { myCoverage } from './my-coverage.ts';
export { packagesHere } from './packages-here.ts';
export { type Coverage, coverageOf } from './queries.ts';
export { recordFact } from './record-fact.ts';
export type { DatedFact, FactKind, Package, PersonFacts, Rule } from './types.ts';
