import type { Package } from './types.ts';

type Row = readonly [service: string, ...shares: (number | null)[]];

/** The columns of `shares`. */
const columns: readonly Package[] = ['basic_u18', 'basic_o18', 'minimum', 'veterans', 'target_group', 'pension_age'];

/**
 * What the programme pays of each service, in percent, as the tables of Resolution 36 have it; null: not covered.
 * A childbirth is paid up to a sum that is the same wherever it is covered, and stands here as 100.
 */
const shares: readonly Row[] = [
  ['family_doctor_nurse', 100, 100, 100, 100, 100, 100],
  ['calendar_vaccinations', 100, 100, null, 100, 100, 100],
  ['specialist_visits', 70, 70, null, 100, 100, 100],
  ['ecg', 100, 100, null, 100, 100, 100],
  ['ultrasound', 70, 70, null, 100, 100, 100],
  ['xray', 70, 70, null, 100, 100, 100],
  ['lab_cbc', 100, 100, 100, 100, 100, 100],
  ['lab_urinalysis', 100, 100, 100, 100, 100, 100],
  ['lab_glucose', 100, 100, null, 100, 100, 100],
  ['lab_creatinine', 100, 100, null, 100, 100, 100],
  ['lab_cholesterol', 100, 100, null, 100, null, null],
  ['lab_lipids', 100, 100, null, 100, null, null],
  ['lab_fobt', 100, 100, null, 100, 100, 100],
  ['lab_prothrombin', 100, 100, null, 100, null, null],
  ['lab_liver', 70, 70, null, 100, null, null],
  ['lab_thyroid', 70, 70, null, 100, null, null],
  ['lab_pregnancy', null, null, null, null, 100, 100],
  ['disability_status_exams', 100, 100, null, 100, 100, 100],
  ['certificates_prescriptions', 100, 100, null, 100, 100, 100],
  ['emergency_outpatient', 100, 100, 100, 100, 100, 100],
  ['emergency_inpatient_icu', 100, 100, 100, 100, 100, 100],
  ['emergency_inpatient_450', 100, 100, 100, 100, 100, 100],
  ['emergency_inpatient_other', 70, 70, null, 100, 100, 100],
  ['planned_surgery_onco_cardiac', 100, 70, null, 100, 100, 100],
  ['planned_surgery_other', 70, 70, null, 100, 100, 100],
  ['chemo_hormone_radiation', 100, 80, null, 100, 100, 100],
  ['childbirth_physiological', 100, 100, 100, 100, 100, null],
  ['childbirth_caesarean', 100, 100, 100, 100, 100, null],
  ['medicines_list', null, null, null, 50, 50, 50],
];

/** The share of each service with a package, in percent; a service that it does not cover is missing. */
export const sharesOf = (of: Package): Map<string, number> =>
  new Map(shares.flatMap(([service, ...row]): [string, number][] => {
    const share = row[columns.indexOf(of)];
    return share === null || share === undefined ? [] : [[service, share]];
  }));
