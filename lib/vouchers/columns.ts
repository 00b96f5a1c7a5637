import { sql } from 'drizzle-orm';
import type { Treatment, Voucher, VoucherState } from './types.ts';

/** A letter is over from the day after its last one, whether or not the night's work has said so. */
const state = sql`case when v.state in ('granted', 'accepted') and v.valid_until < today() then 'expired' else v.state end as state`;

/** Everything that a reader sees of a voucher, of `vouchers v`. The names of people are not among it. */
export const voucherColumns = sql`
  v.id, v.number, v.person_id as "personId", ${state}, v.step, v.diagnosis_code as "diagnosisCode", v.diagnosis_words as "diagnosisWords",
  d.name_ka as "diagnosisKa", d.name_en as "diagnosisEn",
  u.code as "unitCode", u.service_code as "unitService", u.scope as "unitScope", u.treatment, u.name_ka as "unitKa", u.name_en as "unitEn",
  f.id as "facilityId", f.name_ka as "facilityKa", f.name_en as "facilityEn", f.address_ka as "addressKa", f.address_en as "addressEn", f.phone,
  a.id as "applicantId", a.name_ka as "applicantKa", a.name_en as "applicantEn",
  v.price_tetri as "priceTetri", v.submitted_on as "submittedOn", v.due_on as "dueOn", v.assigned_to as "assignedTo",
  v.programme_tetri as "programmeTetri", v.share, v.area_max_tetri as "areaMaxTetri", v.limit_code as "limitCode",
  v.valid_from as "validFrom", v.valid_until as "validUntil", v.used_on as "usedOn", v.actual_tetri as "actualTetri",
  v.used_tetri as "usedTetri", v.started_at as "startedAt", today() as today`;

/** What `voucherColumns` are read from. */
export const voucherTables = sql`
  vouchers v
  left join diagnoses d on d.code = left(v.diagnosis_code, 3)
  left join service_units u on u.code = v.unit_code
  left join facilities f on f.id = v.facility_id
  left join facilities a on a.id = v.applicant_facility_id`;

export type VoucherRow = {
  id: string; number: string; personId: string; state: VoucherState; step: number;
  diagnosisCode: string | null; diagnosisWords: string | null; diagnosisKa: string | null; diagnosisEn: string | null;
  unitCode: string | null; unitService: string; unitScope: string; treatment: Treatment | null; unitKa: string; unitEn: string;
  facilityId: number | null; facilityKa: string; facilityEn: string; addressKa: string; addressEn: string; phone: string;
  applicantId: number | null; applicantKa: string; applicantEn: string;
  priceTetri: number | null; submittedOn: string | null; dueOn: string | null; assignedTo: string | null;
  programmeTetri: number | null; share: number | null; areaMaxTetri: number | null; limitCode: string | null;
  validFrom: string | null; validUntil: string | null; usedOn: string | null; actualTetri: number | null; usedTetri: number | null;
  startedAt: string | Date; today: string;
};

const unitOf = (row: VoucherRow): Voucher['unit'] => (row.unitCode === null ? null : {
  code: row.unitCode, serviceCode: row.unitService, scope: row.unitScope, treatment: row.treatment, name: { ka: row.unitKa, en: row.unitEn },
});

const facilityOf = (row: VoucherRow): Voucher['facility'] => (row.facilityId === null ? null : {
  id: row.facilityId, name: { ka: row.facilityKa, en: row.facilityEn }, address: { ka: row.addressKa, en: row.addressEn }, phone: row.phone,
});

function grantedOf({ programmeTetri, priceTetri, share, areaMaxTetri, limitCode, validFrom, validUntil }: VoucherRow): Voucher['granted'] {
  if (programmeTetri === null || priceTetri === null || share === null || validFrom === null || validUntil === null) return null;
  return { programmeTetri, personTetri: priceTetri - programmeTetri, share, areaMaxTetri, limitCode, validFrom, validUntil };
}

/** A row of `voucherColumns` as the rest of the service knows it. */
export const voucherOfRow = (row: VoucherRow): Voucher => ({
  id: row.id, number: row.number, personId: row.personId, state: row.state, step: row.step,
  diagnosisCode: row.diagnosisCode, diagnosisWords: row.diagnosisWords,
  diagnosisName: row.diagnosisKa === null ? null : { ka: row.diagnosisKa, en: row.diagnosisEn ?? row.diagnosisKa },
  unit: unitOf(row), facility: facilityOf(row),
  applicant: row.applicantId === null ? null : { id: row.applicantId, name: { ka: row.applicantKa, en: row.applicantEn } },
  priceTetri: row.priceTetri, submittedOn: row.submittedOn, dueOn: row.dueOn, assignedTo: row.assignedTo,
  granted: grantedOf(row), usedOn: row.usedOn, actualTetri: row.actualTetri, usedTetri: row.usedTetri,
  startedAt: new Date(row.startedAt), today: row.today,
});
