/** Why a clinic may ask about somebody who is not registered with it, as look_purposes of the database has them. */
export const clinicPurposes = ['registration', 'referral', 'emergency_care', 'other'] as const;
export type ClinicPurpose = (typeof clinicPurposes)[number];

/** Why the agency may open a person's file. */
export const agencyPurposes = ['contest', 'complaint', 'declaration_of_death', 'audit', 'other'] as const;
export type AgencyPurpose = (typeof agencyPurposes)[number];
