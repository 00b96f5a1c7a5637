export { channelCodeMinutes } from './channel/code.ts';
export { confirmChannelReset, sendChannelCodeAgain } from './channel/confirm-reset.ts';
export { ChannelIsTheSame, ChannelResetOver, PersonNotMatched, WrongChannelCode } from './channel/errors.ts';
export { openChannelReset } from './channel/open-reset.ts';
export { channelReset, type ShownReset } from './channel/queries.ts';
export { documentTypes, type ChannelCode, type ChannelReset } from './channel/schemas.ts';
export { checkEligibility, type Eligibility } from './check-eligibility.ts';
export { NotOfThisClinic, PersonUnknown, TooManyChecks } from './errors.ts';
export { personToAct } from './deaths/person-to-act.ts';
export { recordDeath } from './deaths/record-death.ts';
export { reverseDeath } from './deaths/reverse-death.ts';
export {
  ageOn, announceNewborn, cameOfAge, documentsOf, endGuardianship, GuardianshipEnded, guardianshipIdOf, guardianshipToEnd, joinNewborn, myFamily,
  newbornIdOf, newbornsToJoin, newbornToJoin, recordGuardianship, scopes, WardCameOfAge, type Acting, type MyFamily, type NewbornToJoin, type Ward,
} from './family/index.ts';
export { findPerson } from './find-person.ts';
export {
  applyImport, carryOutImport, columnsOf, exampleFile, ImportEmpty, importFile, importKinds, importsFor, importsPageSize, ImportTooLarge, maxImportBytes, maxImportRows,
  resultsFile, rowsPageSize, takeImport, type ImportFile, type ImportKind, type ListedImport,
} from './imports/index.ts';
export { journalLinesPerPage } from './journal.ts';
export { openPersonFile, type PersonFile } from './open-person-file.ts';
export { personFileQuery } from './schemas.ts';
export { emergencyOpening, emergencyOpenings, examineEmergency, looksPageSize, type Opening } from './looks/emergencies.ts';
export { PurposeNeeded } from './looks/errors.ts';
export { openInEmergency, type EmergencyView } from './looks/open-in-emergency.ts';
export { agencyPurposes, clinicPurposes } from './looks/purposes.ts';
export { answerLookReport, lookReport, lookReports, type LookReport } from './looks/reports.ts';
export { statePurpose } from './looks/state-purpose.ts';
export { whatChanged, type Change } from './my-data/changes.ts';
export { dataJson } from './my-data/data-json.ts';
export { dataPdf } from './my-data/data-pdf.ts';
export { linesPerPage, oneLook, reportLook, whoLooked, type Look } from './my-data/looks.ts';
export type { HeldRows } from './my-data/collect.ts';
export { myData, takeMyData } from './my-data/my-data.ts';
export { actInWords, changeInWords, heldInWords, lookInWords } from './my-data/words.ts';
