export { clinicById, facilityName, regionsAndMunicipalities } from './queries.ts';
export { clinicSearch, facilityIdOf, type ClinicSearch } from './schemas.ts';
export { searchClinics } from './search-clinics.ts';
export type { Clinic, ClinicInList, ClinicPage, InBoth, Region, Week } from './types.ts';
