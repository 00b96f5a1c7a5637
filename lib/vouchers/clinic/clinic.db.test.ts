import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor } from '#db/tests/as-role.ts';
import { aPerson, anAccount, dayOf } from '#db/tests/builders.ts';
import { aVisit } from '#db/tests/counter-builders.ts';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { allowanceOf, aCast, act, aVoucher, type Cast, units } from '#db/tests/voucher-builders.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { isRefusal } from '#lib/kernel/errors.ts';
import {
  acceptVoucher, addVoucherDocument, clinicVoucher, clinicVouchers, clinicVouchersWaiting, giveBackVoucher, reportUse, saveDiagnosis, saveFacility, saveUnit,
  startVoucherAtClinic, submitVoucher, withdrawVoucher,
} from '../index.ts';
import { clinicVouchersQuery, type ClinicList } from './schemas.ts';

testSettings();
const { owner, app } = await freshDatabase();
/** Far from New Year, so that a term lies in one. */
const today = '2026-06-10';

const staffOf = ({ clinic }: Cast): ClinicActor => ({
  kind: 'clinic', accountId: clinic.accountId!, facilityId: clinic.facilityId, role: 'registrar', sessionId: '', name: 'გიორგი კაპანაძე', today,
});
const listOf = async (actor: ClinicActor, list: ClinicList) => (await clinicVouchers(actor, clinicVouchersQuery.parse({ list }))).vouchers;
const codeOf = (work: Promise<unknown>) => work.then(() => 'nothing was refused', (error: unknown) => {
  if (isRefusal(error)) return error.code;
  throw error;
});
const confirmed = 'on' as const;
const whom = (voucher: { id: string }) => ({ requestId: randomUUID(), voucherId: voucher.id });

describe('a facility’s lists', () => {
  it('have each voucher where it waits, with whose it is, and nothing of another facility', async () => {
    const [cast, other] = [await aCast(owner), await aCast(owner)];
    const made = { awaiting: 'granted', accepted: 'accepted', used: 'used', over: 'given_back' } as const;
    for (const [list, state] of Object.entries(made)) {
      const voucher = await aVoucher(owner, app, cast, state, { price: 10_000 });
      const found = await listOf(staffOf(cast), list as ClinicList);
      expect(found).toMatchObject([{ id: voucher.id, state, patient: { name: { ka: 'ნინო ბერიძე', en: 'Nino Beridze' } } }]);
      expect(found[0]!.patient!.maskedNumber).toMatch(/^00•+\d\d$/);
      expect(await listOf(staffOf(other), list as ClinicList)).toEqual([]);
      expect(await clinicVoucher(staffOf(other), voucher.id)).toBeNull();
    }
    expect(await clinicVouchersWaiting(staffOf(cast))).toEqual({ awaiting: 1, accepted: 1, returned: 0 });
  });

  it('have what runs out first on top', async () => {
    const cast = await aCast(owner);
    const [later, sooner] = [await aVoucher(owner, app, cast, 'granted', { days: 40, price: 10_000 }), await aVoucher(owner, app, cast, 'granted', { days: 4, price: 10_000 })];
    expect((await listOf(staffOf(cast), 'awaiting')).map(({ id }) => id)).toEqual([sooner.id, later.id]);
  });

  it('say nothing of an application that only names the facility', async () => {
    const cast = await aCast(owner);
    const { id } = await aVoucher(owner, app, cast, 'submitted');
    for (const list of ['awaiting', 'applied'] as const) expect(await listOf(staffOf(cast), list)).toEqual([]);
    expect(await clinicVoucher(staffOf(cast), id)).toBeNull();
  });
});

describe('accepting, and reporting the use', () => {
  it('draws what it came to, and gives the rest back at once', async () => {
    const cast = await aCast(owner);
    const [staff, voucher] = [staffOf(cast), await aVoucher(owner, app, cast, 'granted')];
    await acceptVoucher(staff, whom(voucher));
    expect((await clinicVoucher(staff, voucher.id))?.state).toBe('accepted');
    await reportUse(staff, { ...whom(voucher), usedOn: today, actual: 60_000 });
    expect(await clinicVoucher(staff, voucher.id)).toMatchObject({ state: 'used', usedOn: today, actualTetri: 60_000, usedTetri: 42_000 });
    expect(await allowanceOf(owner, cast.person.personId, 2026)).toEqual({ reserved: 0, used: 42_000 });
  });

  it('never draws more than was reserved', async () => {
    const cast = await aCast(owner);
    const voucher = await aVoucher(owner, app, cast, 'accepted');
    await reportUse(staffOf(cast), { ...whom(voucher), usedOn: today, actual: 900_000 });
    expect(await allowanceOf(owner, cast.person.personId, 2026)).toEqual({ reserved: 0, used: 70_000 });
  });

  it('is done once for one request, and not for another', async () => {
    const cast = await aCast(owner);
    const [staff, voucher] = [staffOf(cast), await aVoucher(owner, app, cast, 'accepted')];
    const use = { ...whom(voucher), usedOn: today, actual: 60_000 };
    for (let i = 0; i < 2; i++) await reportUse(staff, use);
    expect(await codeOf(reportUse(staff, { ...use, requestId: randomUUID() }))).toBe('vouchers.moveNotPossible');
    expect(await codeOf(acceptVoucher(staff, whom(voucher)))).toBe('vouchers.moveNotPossible');
    expect(await codeOf(giveBackVoucher(staff, { ...whom(voucher), reason: 'შეცდომით', confirmed }))).toBe('vouchers.moveNotPossible');
  });

  it('is refused before the term, ahead of today and after the last day', async () => {
    const cast = await aCast(owner);
    const [staff, voucher] = [staffOf(cast), await aVoucher(owner, app, cast, 'accepted', { days: 5 })];
    for (const usedOn of ['2026-06-09', '2026-06-11'])
      expect(await codeOf(reportUse(staff, { ...whom(voucher), usedOn, actual: 60_000 }))).toBe('vouchers.usedOutsideTerm');
    expect(await codeOf(reportUse({ ...staff, today: '2026-06-16' }, { ...whom(voucher), usedOn: '2026-06-15', actual: 60_000 }))).toBe('vouchers.usedOutsideTerm');
    await reportUse({ ...staff, today: '2026-06-15' }, { ...whom(voucher), usedOn: '2026-06-15', actual: 60_000 });
  });

  it('is refused of a voucher of another facility, and of none, alike', async () => {
    const [cast, other] = [await aCast(owner), await aCast(owner)];
    const voucher = await aVoucher(owner, app, cast, 'granted');
    for (const id of [voucher.id, randomUUID()]) {
      expect(await codeOf(acceptVoucher(staffOf(other), whom({ id })))).toBe('vouchers.voucherUnknown');
      expect(await codeOf(reportUse(staffOf(other), { ...whom({ id }), usedOn: today, actual: 1 }))).toBe('vouchers.voucherUnknown');
    }
  });

  it('is refused to a facility that lost its scope yesterday', async () => {
    const cast = await aCast(owner);
    const voucher = await aVoucher(owner, app, cast, 'granted');
    await owner`update participations set during = daterange(lower(during), ${today}), end_reason = 'closure' where facility_id = ${cast.clinic.facilityId}`;
    expect(await codeOf(acceptVoucher(staffOf(cast), whom(voucher)))).toBe('vouchers.facilityWithoutScope');
  });

  it('is refused for who has died', async () => {
    const cast = await aCast(owner);
    const voucher = await aVoucher(owner, app, cast, 'granted');
    await owner`update people set died_on = ${today} where id = ${cast.person.personId}`;
    expect(await codeOf(acceptVoucher(staffOf(cast), whom(voucher)))).toBe('vouchers.personDied');
  });

  it('is followed by giving it back, with the reason, which frees the money', async () => {
    const cast = await aCast(owner);
    const voucher = await aVoucher(owner, app, cast, 'accepted');
    await giveBackVoucher(staffOf(cast), { ...whom(voucher), reason: 'ქირურგი ავად არის', confirmed });
    expect(await allowanceOf(owner, cast.person.personId, 2026)).toEqual({ reserved: 0, used: 0 });
    expect((await clinicVoucher(staffOf(cast), voucher.id))?.state).toBe('given_back');
  });
});

describe('applying for a patient', () => {
  const counter = ({ clinic }: Cast) => ({ facilityId: clinic.facilityId, accountId: clinic.accountId! });

  it('begins for whoever stands at the counter, and is written and sent by the facility alone', async () => {
    const [cast, other] = [await aCast(owner), await aCast(owner)];
    const [staff, patient] = [staffOf(cast), await aPerson(owner)];
    const started = { requestId: randomUUID(), visitId: await aVisit(app, counter(cast), patient) };
    const { id } = await startVoucherAtClinic(staff, started);
    expect(await startVoucherAtClinic(staff, started)).toEqual({ id });
    await saveDiagnosis(staff, { voucherId: id, diagnosisCode: 'K80.1', diagnosisWords: 'ნაღვლის ბუშტის კენჭი' });
    await saveUnit(staff, { voucherId: id, unitCode: units.surgery });
    await saveFacility(staff, { voucherId: id, facilityId: cast.clinic.facilityId, price: 120_000 });
    expect(await codeOf(submitVoucher(staff, { ...whom({ id }), confirmed }))).toBe('vouchers.notWhole');
    await addVoucherDocument(staff, { voucherId: id, kind: 'form_100', fileName: 'form.pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF') });
    expect(await clinicVoucher(staffOf(other), id)).toBeNull();
    expect(await codeOf(withdrawVoucher(staffOf(other), { ...whom({ id }), confirmed }))).toBe('vouchers.voucherUnknown');
    await submitVoucher(staff, { ...whom({ id }), confirmed });
    expect(await listOf(staff, 'applied')).toMatchObject([{ id, state: 'submitted', patient: { name: { ka: 'ნინო ბერიძე' } } }]);
    const kinds = await owner<{ kind: string }[]>`select kind from notices where person_id = ${patient.id} order by created_at, id`;
    expect(kinds.map(({ kind }) => kind)).toEqual(['voucherAppliedForYou', 'voucherSubmitted']);
  });

  it('is refused for a visit that is over, another’s, and for who has died', async () => {
    const [cast, other] = [await aCast(owner), await aCast(owner)];
    const patient = await aPerson(owner);
    const visitId = await aVisit(app, counter(cast), patient);
    const start = (actor: ClinicActor, visit = visitId) => codeOf(startVoucherAtClinic(actor, { requestId: randomUUID(), visitId: visit }));
    expect(await start(staffOf(other))).toBe('vouchers.counterVisitOver');
    expect(await start({ ...staffOf(cast), accountId: await anAccount(owner, { facilityId: cast.clinic.facilityId }) })).toBe('vouchers.counterVisitOver');
    await owner`alter table counter_visits disable trigger visit_keeps_its_person`;
    const late = await aVisit(app, counter(cast), patient);
    await owner`update counter_visits set expires_at = now() - interval '1 minute' where id = ${late}`;
    await owner`alter table counter_visits enable trigger visit_keeps_its_person`;
    expect(await start(staffOf(cast), late)).toBe('vouchers.counterVisitOver');
    await owner`update people set died_on = ${today} where id = ${patient.id}`;
    expect(await start(staffOf(cast))).toBe('vouchers.personDied');
  });

  it('comes back to the top of the list when the agency returns it, and stays in it when another facility does it', async () => {
    const [cast, hospital] = [await aCast(owner), await aCast(owner)];
    const [staff, patient] = [staffOf(cast), await aPerson(owner)];
    const apply = async () => {
      const { id } = await startVoucherAtClinic(staff, { requestId: randomUUID(), visitId: await aVisit(app, counter(cast), patient) });
      await asActor(app, { ...cast.clinic, today }, async (sql) => {
        await act.save(sql, id, { unit: units.surgery, price: 10_000, facilityId: hospital.clinic.facilityId });
        await act.paper(sql, id, cast.clinic.accountId!);
        await act.submit(sql, id);
      });
      return id;
    };
    const [returned, granted] = [await apply(), await apply()];
    await asActor(app, { ...cast.reviewer, today }, async (sql) => {
      await act.return(sql, returned);
      await act.grant(sql, granted, 7_000, await dayOf(owner, '2026-07-01'));
    });
    expect((await listOf(staff, 'applied')).map(({ id, state }) => [id, state])).toEqual([[returned, 'returned'], [granted, 'granted']]);
    expect(await clinicVouchersWaiting(staff)).toEqual({ awaiting: 0, accepted: 0, returned: 1 });
    expect(await codeOf(acceptVoucher(staff, whom({ id: granted })))).toBe('vouchers.voucherUnknown');
    await acceptVoucher(staffOf(hospital), whom({ id: granted }));
  });
});
