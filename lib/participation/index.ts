export { facilityFile, type FacilityFile } from './facility-file.ts';
export { facilitiesFor, facilitiesPageSize, regionsFor, type ListedFacility } from './queries.ts';
export { facilitiesQuery, facilityId, participationStates, type FacilitiesQuery, type ParticipationState } from './schemas.ts';
