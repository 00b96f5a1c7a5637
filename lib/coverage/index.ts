export { type Cause, type Change } from './calendar.ts';
export { type Covered, type Eligibility, type Reason } from './eligibility.ts';
export { endFact } from './end-fact.ts';
export { myCoverage, myPackageOn } from './my-coverage.ts';
export { packagesHere } from './packages-here.ts';
export { type Coverage, coverageOf } from './queries.ts';
export { recordFact } from './record-fact.ts';
export type { DatedFact, FactKind, Package, PersonFacts, Rule } from './types.ts';
export type { Content as RulesContent, Cell as RulesCell, Exclusion as RulesExclusion, Limit as RulesLimit } from './tables.ts';
export * from './versions/index.ts';
export { calculate, type Calculation, type CostAnswer } from './calculate.ts';
export { findUnits } from './find-units.ts';
export { packageByAnswers } from './package-by-answers.ts';
export { coverageOn, type CoverageOn } from './rules-on.ts';
export { searchIn } from './search.ts';
export {
  type Both, type Cell, concerns, type CoveragePackage, type Exclusion, type Group, type Limit, type Place, type Service, serviceOf, servicesOf,
  type TableCode, type Tables,
} from './tables.ts';
export { longestList } from './units.ts';
