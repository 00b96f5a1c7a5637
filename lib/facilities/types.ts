/** A name or an address in both languages. */
export type InBoth = { ka: string; en: string };

/** Seven days, Monday first: "09:00-18:00", or null for a day when it is closed. */
export type Week = (string | null)[];

/** Whether a clinic takes new people today; when it does not, the one reason that comes first. */
export type Taking =
  /** Null: as many as come. */
  | { state: 'open'; freePlaces: number | null }
  | { state: 'full'; waiting: number }
  | { state: 'takesNoNew' }
  | { state: 'licenceExpired' }
  | { state: 'suspended' }
  /** The first day on which it no longer takes part. */
  | { state: 'leaving'; leavesOn: string };

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
  taking: Taking;
};

/** Kilometres as the crow flies. */
export type ClinicNearby = ClinicInList & { kilometres: number };

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
  /** The last day of its last licence, when that has passed. */
  licenceExpiredOn: string | null;
};

export type Region = { code: string; name: InBoth; municipalities: { code: string; name: InBoth }[] };
