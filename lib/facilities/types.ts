/** A name or an address in both languages. */
export type InBoth = { ka: string; en: string };

/** Seven days, Monday first: "09:00-18:00", or null for a day when it is closed. */
export type Week = (string | null)[];

export type ClinicInList = {
  id: number;
  name: InBoth;
  address: InBoth;
  municipality: InBoth;
  phone: string;
  openingHours: Week;
  stepFree: boolean;
  /** ISO 639-1 codes. */
  languages: string[];
  isSuspended: boolean;
};

export type ClinicPage = { clinics: ClinicInList[]; total: number; page: number; pages: number };

export type Clinic = ClinicInList & {
  region: InBoth;
  provider: InBoth;
  /** The present participation with primary care in its scope; null when there is none. */
  takesPartSince: string | null;
  /** The last day of the last participation with primary care, when there is none today. */
  tookPartUntil: string | null;
  /** The last day of today's suspension; null when there is none or its end is not set. */
  suspendedUntil: string | null;
};

export type Region = { code: string; name: InBoth; municipalities: { code: string; name: InBoth }[] };
