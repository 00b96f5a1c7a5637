export { rosterOf, rosterPageSize, type Roster, type RosterPerson } from './queries.ts';
export { rosterQuery, type RosterQuery } from './schemas.ts';
