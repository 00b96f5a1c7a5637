import type { calculate } from '#lib/coverage/index.ts';
import { packages } from '#lib/coverage/types.ts';

type Question = Parameters<typeof calculate>[1];

const asked = [
  ['specialist_visits', 'cardiologist_visit', 6_000], ['planned_surgery_other', 'cataract_phaco', 145_000], ['planned_surgery_onco_cardiac', 'mastectomy', 410_000],
  ['chemo_hormone_radiation', 'chemo_medicines', 350_000], ['childbirth_physiological', 'childbirth_natural', 90_000], ['emergency_inpatient_other', '', 1_800_000],
] as const;

/** What people ask the calculator: each of the six packages, of six services. */
export const questions: Question[] = packages.flatMap((code) => asked.map(([service, unit, priceTetri]): Question =>
  ({ on: null, package: code, service, unit, facilityId: null, priceTetri, goneOf: () => 0 })));

/** The same as the calculator's address has it. */
export const addressOf = ({ package: code, service, unit, priceTetri }: Question): URLSearchParams =>
  new URLSearchParams({ package: code ?? '', service, unit, price: String((priceTetri ?? 0) / 100) });
