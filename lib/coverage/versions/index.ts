export type { Difference } from './compare.ts';
export { appealText as rulesAppealText, rulesLegalBasis } from './decision-words.ts';
export { discardRules } from './discard-rules.ts';
export { prepareRules } from './prepare-rules.ts';
export { putRulesInForce } from './put-rules-in-force.ts';
export { recallRules } from './recall-rules.ts';
export { type Touched, whomItTouches } from './rehearsal.ts';
export { type ListedVersion, rulesVersionFile, rulesVersions, type Standing, type VersionFile } from './versions.ts';
export { removeExclusion, writeCell, writeConditions, writeExclusion, writeFootnote, writeLimit, writeRulesSource } from './write-draft.ts';
