import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ClinicActor, OwnActor } from '#lib/kernel/actor.ts';
import { facilityForUnit } from './choices.ts';
import { FacilityWithoutScope, PriceNotPublished, VoucherMoveNotPossible, VoucherUnknown } from './errors.ts';
import { voucherById } from './queries.ts';
import { explained } from './refusals.ts';
import type { SavedDiagnosis, SavedFacility, SavedUnit } from './schemas.ts';

type Applicant = OwnActor | ClinicActor;
type Parts = {
  diagnosisCode: string | null; diagnosisWords: string | null; unitCode: string | null; facilityId: number | null; priceTetri: number | null;
};

/**
 * Keeps one part of an application; the others stay as they were.
 * @throws VoucherUnknown, VoucherMoveNotPossible, and what a part is refused for
 */
const savePart = (actor: Applicant, voucherId: string, changed: (was: Parts) => Partial<Parts>): Promise<void> =>
  explained(() => as(actor, async (db) => {
    const [open] = await db.execute<{ isMine: boolean }>(sql`select open_voucher_to_write(${voucherId}) as "isMine"`);
    if (!open?.isMine) throw new VoucherMoveNotPossible();
    const [was] = await db.execute<Parts>(sql`
      select diagnosis_code as "diagnosisCode", diagnosis_words as "diagnosisWords", unit_code as "unitCode",
             facility_id as "facilityId", price_tetri as "priceTetri"
      from vouchers where id = ${voucherId}`);
    if (!was) throw new VoucherUnknown();
    const { diagnosisCode, diagnosisWords, unitCode, facilityId, priceTetri } = { ...was, ...changed(was) };
    await db.execute(sql`
      select from save_voucher(${voucherId}, ${diagnosisCode}, ${diagnosisWords}, ${unitCode}, ${facilityId}, ${priceTetri})`);
  }));

/** @throws DiagnosisUnknown, VoucherUnknown, VoucherMoveNotPossible */
export const saveDiagnosis = (actor: Applicant, { voucherId, diagnosisCode, diagnosisWords }: SavedDiagnosis): Promise<void> =>
  savePart(actor, voucherId, () => ({ diagnosisCode, diagnosisWords }));

/**
 * Another unit asks for a facility and a price anew, since both are the unit's.
 * @throws VoucherUnknown, VoucherMoveNotPossible
 */
export const saveUnit = (actor: Applicant, { voucherId, unitCode }: SavedUnit): Promise<void> =>
  savePart(actor, voucherId, (was) => (was.unitCode === unitCode ? {} : { unitCode, facilityId: null, priceTetri: null }));

/**
 * The facility is asked of the unit that was saved; the database asks again when the application is sent.
 * @throws FacilityWithoutScope, PriceNotPublished, VoucherUnknown, VoucherMoveNotPossible
 */
export async function saveFacility(actor: Applicant, { voucherId, facilityId, price }: SavedFacility): Promise<void> {
  const voucher = await voucherById(actor, voucherId);
  if (!voucher?.unit) throw new VoucherUnknown();
  const facility = await facilityForUnit(actor, voucher.unit.code, facilityId);
  if (!facility) throw new FacilityWithoutScope();
  const priceTetri = price ?? facility.priceTetri;
  if (priceTetri === null) throw new PriceNotPublished();
  await savePart(actor, voucherId, () => ({ facilityId, priceTetri }));
}
