import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAccount, aSignedInPerson } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { aCast, aHospital, aVoucher, type Cast, midsummer, units, type Voucher } from '#db/tests/voucher-builders.ts';
import type { AgencyActor, PersonActor } from '#lib/kernel/actor.ts';
import { decisionByNumber, decisionText } from '#lib/participation/index.ts';
import * as told from '../errors.ts';
import {
  assignVoucher, cancelVoucher, extendVoucher, grantReasons, grantVoucher, obstacleIn, quoteOf, refuseVoucher, returnVoucher, transferVoucher, voucherFile,
  voucherLegalBasis, vouchersFor, walletOf,
} from '../index.ts';
import { vouchersQuery } from './schemas.ts';

const { owner, app } = await freshDatabase();

const agent = async (role: AgencyActor['role'], name: string): Promise<AgencyActor> => {
  const accountId = await anAccount(owner, { role });
  await owner`update accounts set name = ${name} where id = ${accountId}`;
  return { kind: 'agency', accountId, role, sessionId: '', name, today: midsummer };
};
const [nana, gia, auditor] = [await agent('reviewer', 'ნანა ბერიძე'), await agent('administrator', 'გია ლომიძე'), await agent('auditor', 'ია აბაშიძე')];
const words = { legalBasis: '№36', reasons: 'მიზეზი' };
const act = (voucher: { id: string }) => ({ voucherId: voucher.id, requestId: randomUUID(), ...words });
const until = '2026-09-01';

let cast: Cast;
beforeAll(async () => { cast = await aCast(owner); });

const own = (of: Cast): PersonActor =>
  ({ kind: 'person', accountId: of.person.accountId!, personId: of.person.personId, sessionId: '', name: '', today: midsummer });
const reasonsOf = async (number: string): Promise<string> => {
  const [row] = await owner<{ reasons: string }[]>`select reasons from decisions where number = ${number}`;
  return row!.reasons;
};

describe('the queue', () => {
  const by: Record<string, Voucher> = {};
  const namesOf = async (actor: AgencyActor, query: Record<string, string> = {}) => {
    const { vouchers } = await vouchersFor(actor, vouchersQuery.parse(query));
    return vouchers.map(({ id }) => Object.keys(by).find((name) => by[name]!.id === id));
  };
  beforeAll(async () => {
    for (const [name, today, state] of [
      ['late', '2026-05-04', 'submitted'], ['mine', '2026-06-09', 'submitted'], ['others', '2026-06-08', 'submitted'], ['draft', midsummer, 'draft'],
      ['returned', '2026-06-01', 'returned'], ['granted', '2026-06-02', 'granted'],
    ] as const) by[name] = await aVoucher(owner, app, cast, state, { today });
    by.cancer = await aVoucher(owner, app, cast, 'submitted', { unit: units.oncology, today: '2026-06-05' });
    await assignVoucher(gia, { voucherId: by.mine!.id, accountId: nana.accountId });
    await assignVoucher(gia, { voucherId: by.others!.id, accountId: gia.accountId });
  });

  it('has on top what waits for the reader, then what waits for anybody, each by its due day; a draft is nobody’s here', async () => {
    expect(await namesOf(nana)).toEqual(['mine', 'late', 'cancer', 'others']);
    expect(await namesOf(gia)).toEqual(['others', 'late', 'cancer', 'mine']);
    expect(await namesOf(auditor)).toEqual(['late', 'cancer', 'others', 'mine']);
    expect((await namesOf(nana, { state: 'all' })).sort()).toEqual(['cancer', 'granted', 'late', 'mine', 'others', 'returned']);
  });

  it('is narrowed by state, treatment, reviewer, lateness and words', async () => {
    expect(await namesOf(nana, { state: 'returned' })).toEqual(['returned']);
    expect(await namesOf(nana, { treatment: 'chemotherapy' })).toEqual(['cancer']);
    expect(await namesOf(nana, { assigned: 'me' })).toEqual(['mine']);
    expect(await namesOf(nana, { assigned: gia.accountId })).toEqual(['others']);
    expect(await namesOf(nana, { assigned: 'nobody' })).toEqual(['late', 'cancer']);
    expect(await namesOf(nana, { overdue: 'yes' })).toEqual(['late']);
    expect(await namesOf(nana, { q: by.mine!.number })).toEqual(['mine']);
    expect(await namesOf(nana, { q: 'თბილისის' })).toHaveLength(4);
    expect(await namesOf(nana, { q: 'tbilisis' })).toHaveLength(4);
    expect(await namesOf(nana, { q: '%' })).toEqual([]);
  });

  it('takes a letter that ran out by its date for one that did, before the night says so', async () => {
    const later = { ...nana, today: '2026-07-03' };
    expect(await namesOf(later, { state: 'granted' })).toEqual([]);
    expect(await namesOf(later, { state: 'expired' })).toEqual(['granted']);
    expect((await voucherFile(later, by.granted!.id))!).toMatchObject({ voucher: { state: 'expired' }, moves: [] });
  });

  it('says nothing of whom a voucher is for, nor of what they suffer from', async () => {
    const { vouchers } = await vouchersFor(nana, vouchersQuery.parse({}));
    expect(Object.keys(vouchers[0]!).sort()).toEqual(
      ['age', 'assignedName', 'dueOn', 'facility', 'id', 'isMine', 'isOverdue', 'number', 'priceTetri', 'state', 'submittedOn', 'treatment', 'unit']);
  });

  it('is given out to those who review, while a decision is awaited', async () => {
    await expect(assignVoucher(nana, { voucherId: by.late!.id, accountId: auditor.accountId })).rejects.toThrow(told.VoucherReviewerUnknown);
    await expect(assignVoucher(nana, { voucherId: by.granted!.id, accountId: nana.accountId })).rejects.toThrow(told.VoucherMoveNotPossible);
    await expect(assignVoucher(auditor, { voucherId: by.late!.id, accountId: nana.accountId })).rejects.toThrow(told.VoucherUnknown);
    await expect(assignVoucher(nana, { voucherId: by.draft!.id, accountId: nana.accountId })).rejects.toThrow(told.VoucherUnknown);
  });
});

describe('one voucher', () => {
  it('is opened with a line that its person reads, which says why', async () => {
    const voucher = await aVoucher(owner, app, cast, 'submitted');
    for (let i = 0; i < 2; i++) await voucherFile(nana, voucher.id);
    const lines = await owner<{ detail: object }[]>`
      select detail from journal where act = 'person.viewed' and person_id = ${cast.person.personId} and detail ->> 'reference' = ${voucher.number}`;
    expect(lines.map(({ detail }) => detail)).toEqual(Array(2).fill(
      { where: 'voucher', purpose: 'other', words: 'ვაუჩერის განაცხადის განხილვა', reference: voucher.number, role: 'reviewer' }));
    const [stated] = await owner<{ times: number }[]>`select count(*) as times from stated_purposes where reference = ${voucher.number}`;
    expect(stated!.times).toBe(1);
  });

  it('has beside its price what the facility asks of everybody, if it says so', async () => {
    const voucher = await aVoucher(owner, app, cast, 'submitted');
    expect((await voucherFile(nana, voucher.id))!.publishedTetri).toBeNull();
    await owner`insert into price_submissions (facility_id, unit_code, price_tetri, during) values (${voucher.facility_id}, ${units.surgery}, 90000, '[2026-01-01,)')`;
    expect((await voucherFile(nana, voucher.id))!.publishedTetri).toBe(90_000);
  });

  it('says whom it is for, what happened, and what its reader may do', async () => {
    const voucher = await aVoucher(owner, app, cast, 'submitted');
    const file = await voucherFile(nana, voucher.id);
    expect(file).toMatchObject({
      person: { id: cast.person.personId, personalNumber: cast.person.personalNumber }, assignedName: null, isOverdue: false, usualUntil: '2026-09-08',
      steps: [{ act: 'submit', by: null, role: 'person' }, { act: 'start' }],
    });
    expect(file!.moves.sort()).toEqual(['grant', 'refuse', 'return']);
    expect((await voucherFile(auditor, voucher.id))!.moves).toEqual([]);
    expect(await voucherFile(nana, (await aVoucher(owner, app, cast, 'draft')).id)).toBeNull();
    expect(await voucherFile(nana, randomUUID())).toBeNull();
  });

  it('is quoted what a grant or a transfer would say, or why it cannot be', async () => {
    const [voucher, nowhere] = [await aVoucher(owner, app, await aCast(owner), 'submitted'), await aHospital(owner, ['childbirth'])];
    const quote = await quoteOf(auditor, voucher.id);
    expect(quote).toMatchObject({ rule: null, share: 70, priceTetri: 100_000, programmeTetri: 70_000, personTetri: 30_000, leftTetri: 1_500_000 });
    expect(obstacleIn(quote)).toBeNull();
    const elsewhere = await quoteOf(nana, voucher.id, { facilityId: nowhere, priceTetri: 50_000 });
    expect(obstacleIn(elsewhere)).toBeInstanceOf(told.FacilityWithoutScope);
  });
});

describe('a grant', () => {
  const granted = (voucher: Voucher, expectedTetri = 70_000) => ({ ...act(voucher), expectedTetri, validUntil: until });

  it('is a decision with the amounts and the term in its reasons, read by its person and nobody else’s', async () => {
    const mine = await aCast(owner);
    const voucher = await aVoucher(owner, app, mine, 'submitted');
    const sent = granted(voucher);
    const { number } = await grantVoucher(nana, sent);
    expect(await grantVoucher(nana, sent)).toEqual({ number });
    const reasons = (await reasonsOf(number)).replaceAll('\u00a0', ' ');
    for (const written of ['მიზეზი', 'ფასი 1 000,00 ₾', 'პროგრამა იხდის 700,00 ₾', 'პირი იხდის 300,00 ₾', 'თბილისის კლინიკა', '2026 წლის 1 სექტემბერი'])
      expect(reasons).toContain(written);
    const decision = await decisionByNumber(own(mine), number);
    expect(decision).toMatchObject({ kind: 'voucher_grant', voucher: { id: voucher.id, number: voucher.number } });
    expect(decisionText(decision!, 'ka').rows.map(({ value }) => value)).toContain(`№${voucher.number}`);
    expect(await decisionByNumber(own(cast), number)).toBeNull();
    const facility = { ...mine.clinic, role: 'manager' as const, accountId: await anAccount(owner, { facilityId: mine.clinic.facilityId, role: 'manager' }) };
    expect(await decisionByNumber({ ...facility, kind: 'clinic', sessionId: '', name: '', today: midsummer }, number))
      .toMatchObject({ voucher: { number: voucher.number } });
    expect(await walletOf(nana, mine.person.personId)).toContainEqual(
      { year: 2026, limitCode: 'planned_surgery_year', limitTetri: 1_500_000, reservedTetri: 70_000, usedTetri: 0, leftTetri: 1_430_000 });
  });

  it('is refused when the amount is not as it was shown, or the limit has less, with what is left', async () => {
    const mine = await aCast(owner);
    const voucher = await aVoucher(owner, app, mine, 'submitted');
    await expect(grantVoucher(nana, granted(voucher, 70_001))).rejects.toThrow(told.AmountChanged);
    await aVoucher(owner, app, mine, 'granted', { price: 2_100_000 });
    const refused = await grantVoucher(nana, granted(voucher)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(told.LimitTooSmall);
    expect((refused as told.LimitTooSmall).facts).toEqual({ left: 'known', lari: 300, tetri: 0 });
  });

  it('is refused for a term that is none, by one who only reads, and twice', async () => {
    const voucher = await aVoucher(owner, app, await aCast(owner), 'submitted');
    for (const validUntil of ['2026-06-09', '2026-09-09']) await expect(grantVoucher(nana, { ...granted(voucher), validUntil })).rejects.toThrow(told.TermNotPossible);
    await expect(grantVoucher(auditor, granted(voucher))).rejects.toThrow(told.VoucherUnknown);
    await grantVoucher(gia, granted(voucher));
    await expect(grantVoucher(nana, granted(voucher))).rejects.toThrow(told.VoucherMoveNotPossible);
  });

  it('has words to begin with', () => {
    expect(grantReasons()).toMatch(/\.$/);
    for (const kind of ['return', 'refuse', 'grant', 'extend', 'transfer', 'cancel'] as const) expect(voucherLegalBasis(kind)).toContain('№36');
  });
});

describe('every other act', () => {
  it('is a decision of its kind', async () => {
    const mine = await aCast(owner);
    const kindOf = async ({ number }: { number: string }) => (await decisionByNumber(nana, number))!.kind;
    expect(await kindOf(await returnVoucher(nana, act(await aVoucher(owner, app, mine, 'submitted'))))).toBe('voucher_return');
    expect(await kindOf(await refuseVoucher(nana, act(await aVoucher(owner, app, mine, 'submitted'))))).toBe('voucher_refusal');
    expect(await kindOf(await cancelVoucher(nana, act(await aVoucher(owner, app, mine, 'accepted'))))).toBe('voucher_cancellation');
  });

  it('an extension says the new last day, which is later and not too late', async () => {
    const voucher = await aVoucher(owner, app, await aCast(owner), 'granted');
    const { number } = await extendVoucher(nana, { ...act(voucher), validUntil: until });
    expect(await reasonsOf(number)).toContain('2026 წლის 1 სექტემბერი');
    for (const validUntil of [until, '2026-12-08']) await expect(extendVoucher(nana, { ...act(voucher), validUntil })).rejects.toThrow(told.TermNotPossible);
  });

  it('a transfer is computed anew at the price of the other facility', async () => {
    const [mine, there] = [await aCast(owner), await aHospital(owner)];
    const voucher = await aVoucher(owner, app, mine, 'accepted');
    const sent = { ...act(voucher), facilityId: there, priceTetri: 80_000, expectedTetri: 56_000 };
    await expect(transferVoucher(nana, { ...sent, facilityId: mine.clinic.facilityId })).rejects.toThrow(told.SameFacility);
    await expect(transferVoucher(nana, { ...sent, expectedTetri: 55_999 })).rejects.toThrow(told.AmountChanged);
    const { number } = await transferVoucher(nana, sent);
    expect((await reasonsOf(number)).replaceAll('\u00a0', ' ')).toContain('პროგრამა იხდის 560,00 ₾, პირი იხდის 240,00 ₾');
    expect((await voucherFile(nana, voucher.id))!.voucher).toMatchObject({ state: 'granted', facility: { id: there }, granted: { programmeTetri: 56_000 } });
  });
});

it('somebody else’s decision does not exist for a person', async () => {
  const stranger = await aSignedInPerson(owner);
  const { number } = await returnVoucher(nana, act(await aVoucher(owner, app, cast, 'submitted')));
  expect(await decisionByNumber({ ...own(cast), accountId: stranger.accountId, personId: stranger.id }, number)).toBeNull();
  expect(await decisionByNumber(own(cast), number)).toMatchObject({ kind: 'voucher_return' });
});
