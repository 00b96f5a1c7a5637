import { sql, type SQL } from 'drizzle-orm';
import { facilities, municipalities } from '#db/schema/index.ts';
import type { ClinicInList } from './types.ts';

const isSuspended: SQL<boolean> = sql<boolean>`exists (
  select from suspensions s where s.facility_id = ${facilities.id} and s.during @> today())`;

/** What a list shows of a clinic, as columns of a query over facilities and municipalities. */
export const listed = {
  id: facilities.id,
  nameKa: facilities.nameKa,
  nameEn: facilities.nameEn,
  addressKa: facilities.addressKa,
  addressEn: facilities.addressEn,
  municipalityKa: municipalities.nameKa,
  municipalityEn: municipalities.nameEn,
  phone: facilities.phone,
  openingHours: facilities.openingHours,
  stepFree: facilities.stepFree,
  languages: facilities.languages,
  isSuspended,
};

type Row = Omit<ClinicInList, 'name' | 'address' | 'municipality'> & {
  nameKa: string;
  nameEn: string;
  addressKa: string;
  addressEn: string;
  municipalityKa: string;
  municipalityEn: string;
};

export const clinicOf = (row: Row): ClinicInList => ({
  id: row.id,
  name: { ka: row.nameKa, en: row.nameEn },
  address: { ka: row.addressKa, en: row.addressEn },
  municipality: { ka: row.municipalityKa, en: row.municipalityEn },
  phone: row.phone,
  openingHours: row.openingHours,
  stepFree: row.stepFree,
  languages: row.languages,
  isSuspended: row.isSuspended,
});
