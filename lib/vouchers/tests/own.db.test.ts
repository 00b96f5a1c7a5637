import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPerson, aSignedInPerson } from '#db/tests/builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { aGuardianship } from '#db/tests/family-builders.ts';
import { aCast, aHospital, aVoucher, type Cast, midsummer, units } from '#db/tests/voucher-builders.ts';
import type { GuardianActor, PersonActor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import {
  addVoucherDocument, facilitiesForUnit, findDiagnoses, giveBackVoucher, missingParts, obstacleIn, openVoucherDocument, ownVouchers, quoteOf, saveDiagnosis,
  saveFacility, saveUnit, startVoucher, submitVoucher, takeOutVoucherDocument, voucherById, voucherDocuments, voucherSteps, walletOf, withdrawVoucher,
} from '../index.ts';

testSettings();
const { owner, app } = await freshDatabase();
const paper = { kind: 'form_100', fileName: 'ფორმა.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n% ფორმა N IV-100/ა\n') };
const session = { sessionId: '', name: 'ნინო ბერიძე', today: midsummer };

const selfOf = ({ person }: Cast): PersonActor => ({ kind: 'person', accountId: person.accountId!, personId: person.personId, ...session });
const codeOf = (work: Promise<unknown>) => work.then(() => 'nothing was refused', (error: unknown) => {
  if (isRefusal(error)) return error.code;
  throw error;
});
const moved = (voucherId: string) => ({ requestId: randomUUID(), voucherId, confirmed: 'on' as const });

let cast: Cast;
let self: PersonActor;
let stranger: PersonActor;
beforeAll(async () => {
  [cast, stranger] = [await aCast(owner), selfOf(await aCast(owner))];
  self = selfOf(cast);
});

/** An application whose parts are all there, saved one after the other. */
async function written(actor: PersonActor | GuardianActor, unitCode: string = units.surgery): Promise<string> {
  const id = await startVoucher(actor, { requestId: randomUUID() });
  await saveDiagnosis(actor, { voucherId: id, diagnosisCode: 'K80.1', diagnosisWords: 'ნაღვლის ბუშტის კენჭი' });
  await saveUnit(actor, { voucherId: id, unitCode });
  await saveFacility(actor, { voucherId: id, facilityId: cast.clinic.facilityId, price: 100_000 });
  await addVoucherDocument(actor, { voucherId: id, ...paper });
  return id;
}

describe('an application', () => {
  it('is begun once by one request, and is saved part by part', async () => {
    const requestId = randomUUID();
    const id = await startVoucher(self, { requestId });
    expect(await startVoucher(self, { requestId })).toBe(id);
    expect(missingParts((await voucherById(self, id))!, [])).toEqual(['diagnosis', 'service', 'facility', 'documents']);
    await saveDiagnosis(self, { voucherId: id, diagnosisCode: 'C50.1', diagnosisWords: 'ექიმის სიტყვები' });
    await saveUnit(self, { voucherId: id, unitCode: units.surgery });
    expect(await voucherById(self, id)).toMatchObject({
      state: 'draft', diagnosisCode: 'C50.1', diagnosisName: { en: 'Malignant neoplasm of breast' }, unit: { code: units.surgery }, facility: null, granted: null,
    });
  });

  it('asks for a facility and a price anew when another unit is chosen, and not when the same is', async () => {
    const id = await written(self);
    await saveUnit(self, { voucherId: id, unitCode: units.surgery });
    expect(await voucherById(self, id)).toMatchObject({ priceTetri: 100_000 });
    await saveUnit(self, { voucherId: id, unitCode: 'cataract_phaco' });
    expect(await voucherById(self, id)).toMatchObject({ facility: null, priceTetri: null });
  });

  it('is sent once it is whole, quoted as a grant would be, and withdrawn', async () => {
    const id = await written(self);
    expect(await quoteOf(self, id)).toMatchObject({ rule: null, share: 70, programmeTetri: 70_000, personTetri: 30_000 });
    await submitVoucher(self, moved(id));
    expect(await voucherById(self, id)).toMatchObject({ state: 'submitted', submittedOn: midsummer });
    expect(await codeOf(saveUnit(self, { voucherId: id, unitCode: 'cataract_phaco' }))).toBe('vouchers.moveNotPossible');
    expect(await codeOf(addVoucherDocument(self, { voucherId: id, ...paper }))).toBe('vouchers.moveNotPossible');
    await withdrawVoucher(self, moved(id));
    expect((await voucherSteps(self, id)).map(({ act }) => act)).toEqual(['start', 'submit', 'withdraw']);
    expect(await codeOf(withdrawVoucher(self, moved(id)))).toBe('vouchers.moveNotPossible');
  });

  it('is not sent without its parts', async () => {
    const id = await startVoucher(self, { requestId: randomUUID() });
    expect(await codeOf(submitVoucher(self, moved(id)))).toBe('vouchers.notWhole');
    expect(await codeOf(saveDiagnosis(self, { voucherId: id, diagnosisCode: 'Q99', diagnosisWords: 'სიაში არ არის' }))).toBe('vouchers.diagnosisUnknown');
  });

  it('says beforehand that the package excludes the unit', async () => {
    const id = await written(self, 'coronary_stenting_drug_eluting');
    expect(obstacleIn(await quoteOf(self, id))?.code).toBe('vouchers.serviceExcluded');
    expect(await codeOf(submitVoucher(self, moved(id)))).toBe('vouchers.serviceExcluded');
  });
});

describe('a facility', () => {
  it('can be chosen while it takes part with the scope, at the typed or the published price', async () => {
    const [id, elsewhere] = [await written(self), await aHospital(owner, ['primary_care'])];
    expect(await codeOf(saveFacility(self, { voucherId: id, facilityId: elsewhere, price: 100 }))).toBe('vouchers.facilityWithoutScope');
    expect(await codeOf(saveFacility(self, { voucherId: id, facilityId: cast.clinic.facilityId, price: null }))).toBe('vouchers.priceNotPublished');
    await owner`insert into price_submissions (facility_id, unit_code, price_tetri, during) values
      (${cast.clinic.facilityId}, ${units.surgery}, 84000, daterange(${midsummer}::date, null))`;
    await saveFacility(self, { voucherId: id, facilityId: cast.clinic.facilityId, price: null });
    expect(await voucherById(self, id)).toMatchObject({ priceTetri: 84_000 });
    expect((await facilitiesForUnit(self, units.surgery, 'tbilisis'))[0]).toMatchObject({ id: cast.clinic.facilityId, priceTetri: 84_000 });
    expect(await facilitiesForUnit(self, units.surgery, 'არსად')).toEqual([]);
  });
});

describe('a diagnosis', () => {
  it.each(['K80', 'k80.1', 'ნაღველკენჭოვანი', 'naghvel', 'cholelith'])('is found by %s', async (words) => {
    expect((await findDiagnoses(self, words)).map(({ code }) => code)).toContain('K80');
  });

  it('is not found by what no name has', async () => {
    expect(await findDiagnoses(self, 'xyz%')).toEqual([]);
    expect(await findDiagnoses(self, '')).toEqual([]);
  });
});

describe('papers', () => {
  it('are added once, opened by their owner, and taken out', async () => {
    const id = await written(self);
    await addVoucherDocument(self, { voucherId: id, ...paper });
    const [document, ...more] = await voucherDocuments(self, id);
    expect(more).toEqual([]);
    expect(new TextDecoder().decode((await openVoucherDocument(self, document!.id)).bytes)).toContain('IV-100');
    await takeOutVoucherDocument(self, document!.id);
    expect(await voucherDocuments(self, id)).toEqual([]);
  });

  it('are nobody else’s', async () => {
    const id = await written(self);
    const [document] = await voucherDocuments(self, id);
    expect(await codeOf(openVoucherDocument(stranger, document!.id))).toBe('documents.unknown');
    expect(await codeOf(addVoucherDocument(stranger, { voucherId: id, ...paper }))).toBe('vouchers.voucherUnknown');
    expect(await codeOf(takeOutVoucherDocument(stranger, document!.id))).toBe('vouchers.moveNotPossible');
    expect(await voucherDocuments(stranger, id)).toEqual([]);
  });
});

describe('a voucher and its money', () => {
  it('are in the wallet of its person while it holds, and go back with it', async () => {
    const own = await aCast(owner);
    const granted = await aVoucher(owner, app, own, 'granted');
    const surgery = async () => (await walletOf(selfOf(own), own.person.personId)).find(({ limitCode }) => limitCode === 'planned_surgery_year');
    expect(await surgery()).toMatchObject({ year: 2026, limitTetri: 1_500_000, reservedTetri: 70_000, usedTetri: 0, leftTetri: 1_430_000 });
    expect(await ownVouchers(selfOf(own))).toMatchObject([{ id: granted.id, state: 'granted', granted: { programmeTetri: 70_000, personTetri: 30_000 } }]);
    expect(await walletOf(stranger, own.person.personId)).toMatchObject([{ reservedTetri: 0 }, { reservedTetri: 0 }]);
    await giveBackVoucher(selfOf(own), { ...moved(granted.id), reason: 'აღარ მჭირდება' });
    expect(await surgery()).toMatchObject({ reservedTetri: 0, leftTetri: 1_500_000 });
  });

  it('are over the day after the last one, before any night’s work has said so', async () => {
    const own = await aCast(owner);
    const { id, valid_until: lastDay } = await aVoucher(owner, app, own, 'granted');
    const on = (today: string): PersonActor => ({ ...selfOf(own), today });
    expect(await voucherById(on(lastDay!), id)).toMatchObject({ state: 'granted' });
    expect(await voucherById(on('2026-07-11'), id)).toMatchObject({ state: 'expired' });
    expect(lastDay).toBe('2026-07-10');
  });

  it('are not for a stranger’s eyes', async () => {
    const { id } = await aVoucher(owner, app, cast, 'granted');
    expect(await voucherById(stranger, id)).toBeNull();
    expect(await codeOf(giveBackVoucher(stranger, { ...moved(id), reason: 'აღარ მჭირდება' }))).toBe('vouchers.voucherUnknown');
    expect(await codeOf(quoteOf(stranger, id))).toBe('vouchers.voucherUnknown');
  });
});

it('a guardian applies in the name of the ward, and sees nothing of it once they are not', async () => {
  const [parent, child] = [await aSignedInPerson(owner), await aPerson(owner, { bornOn: '2019-01-01' })];
  await aGuardianship(owner, parent, child, { to: '2026-08-01' });
  const guardian = (today: string): GuardianActor => ({ kind: 'guardian', accountId: parent.accountId, personId: child.id, ...session, today });
  const id = await written(guardian(midsummer));
  await submitVoucher(guardian(midsummer), moved(id));
  expect(await ownVouchers(guardian(midsummer))).toMatchObject([{ id, state: 'submitted' }]);
  expect(await ownVouchers(guardian('2026-08-01'))).toEqual([]);
  expect(await ownVouchers({ kind: 'person', accountId: parent.accountId, personId: parent.id, ...session })).toEqual([]);
});
