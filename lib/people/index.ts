export { checkEligibility, type Eligibility } from './check-eligibility.ts';
export { NotOfThisClinic, PersonUnknown, TooManyChecks } from './errors.ts';
export { findPerson } from './find-person.ts';
export { journalLinesPerPage } from './journal.ts';
export { openPersonFile, type PersonFile } from './open-person-file.ts';
export { numberForm, personFileQuery, type NumberForm } from './schemas.ts';
