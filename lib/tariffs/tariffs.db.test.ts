import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aClinic, anAccount, dayOf } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { aSurgery, pricesOf, submit } from '#db/tests/tariff-builders.ts';
import type { AgencyActor, ManagerActor } from '#lib/kernel/actor.ts';
import { ownPriceHistory, ownPrices, priceFile, priceFilesOf, priceForm, putAreaInForce, submitPrice, submitPrices, unitFile, unitsFor } from './index.ts';

const { owner, app } = await freshDatabase();
const agency: AgencyActor = { kind: 'agency', role: 'reviewer', accountId: await anAccount(owner), sessionId: '', name: 'ნანა', today: null };
const [today, nextWeek] = [await dayOf(owner, 0), await dayOf(owner, 7)];

async function aManager(scope = ['primary_care', 'planned_surgery']): Promise<ManagerActor & { facilityId: number }> {
  const facilityId = await aClinic(owner, { scope });
  const accountId = await anAccount(owner, { facilityId, role: 'manager' });
  return { kind: 'clinic', role: 'manager', facilityId, accountId, sessionId: '', name: 'ნინო', today: null };
}
const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: { code?: string }) => error.code);
const fileOf = (text: string) => Buffer.from(text);
const take = (actor: ManagerActor & { facilityId: number }, text: string, from: string | null = today) =>
  submitPrices(actor, { facilityId: actor.facilityId, fileName: 'prices.csv', bytes: fileOf(text), from });
const resultsOf = async (actor: ManagerActor & { facilityId: number }, id: string) =>
  (await priceFile(actor, actor.facilityId, id))!.rows.map(({ line, result }) => [line, result]);

describe('the prices of a facility', () => {
  it('are those of what it takes part with, with the one of today and the next', async () => {
    const actor = await aManager(['planned_surgery']);
    const say = (price: number, from: string) =>
      submitPrice(actor, { requestId: randomUUID(), facilityId: actor.facilityId, unitCode: 'cataract_phaco', price, from });
    await say(120_050, today);
    await say(130_000, nextWeek);
    const prices = await ownPrices(actor, actor.facilityId);
    expect(prices.every(({ scope }) => scope === 'planned_surgery')).toBe(true);
    expect(prices.find(({ code }) => code === 'cataract_phaco')).toMatchObject({ tetri: 120_050, since: today, nextTetri: 130_000, nextOn: nextWeek });
    const history = await ownPriceHistory(actor, actor.facilityId, 'cataract_phaco');
    expect(history).toMatchObject({ isInScope: true, prices: [{ tetri: 130_000, source: 'form' }, { tetri: 120_050 }] });
    expect((await ownPriceHistory(actor, actor.facilityId, 'cbc'))!.isInScope).toBe(false);
    expect(await ownPriceHistory(actor, actor.facilityId, 'nonsense')).toBeNull();
  });

  it('are refused with a sentence that says why', async () => {
    const [actor, other] = [await aManager(['planned_surgery']), await aManager()];
    const say = (facts: object) => codeOf(submitPrice(actor, {
      requestId: randomUUID(), facilityId: actor.facilityId, unitCode: 'cataract_phaco', price: 1, from: today, ...facts }));
    expect(await say({ facilityId: other.facilityId })).toBe('participation.facilityNotYours');
    expect(await say({ unitCode: 'nonsense' })).toBe('tariffs.unitUnknown');
    expect(await say({ unitCode: 'cbc' })).toBe('tariffs.scopeMissing');
    expect(await say({ from: '2020-01-01' })).toBe('tariffs.priceNotBeforehand');
  });
});

describe('a file of prices', () => {
  const mixed = [
    'unit_code;price', 'cbc;12,50', 'mastectomy;2500', 'nonsense;1', 'urinalysis;0', 'glucose_capillary;1000000', 'creatinine;abc', 'childbirth_natural;500',
    'cbc;13', 'cholesterol_total;', 'lipid_panel;1;2', 'ecg_12_lead;7',
  ].join('\r\n');

  it('has a result for each of its rows, and those that can be taken are', async () => {
    const actor = await aManager();
    await submitPrice(actor, { requestId: randomUUID(), facilityId: actor.facilityId, unitCode: 'ecg_12_lead', price: 700, from: today });
    const id = await take(actor, mixed);
    expect(await resultsOf(actor, id)).toEqual([
      [2, 'taken'], [3, 'taken'], [4, 'unknown_unit'], [5, 'price_wrong'], [6, 'price_wrong'], [7, 'price_wrong'], [8, 'scope_missing'],
      [9, 'repeated'], [10, 'empty'], [11, 'columns'], [12, 'unchanged'],
    ]);
    const prices = await ownPrices(actor, actor.facilityId);
    expect(prices.filter(({ tetri }) => tetri !== null).map(({ code, tetri }) => [code, tetri]))
      .toEqual([['ecg_12_lead', 700], ['cbc', 1250], ['mastectomy', 250_000]]);
  });

  it('changes nothing twice, also when it is sent by two at once', async () => {
    const actor = await aManager();
    const ids = await Promise.all([take(actor, mixed), take(actor, mixed), take(actor, mixed)]);
    expect(new Set(ids).size).toBe(1);
    expect(await priceFilesOf(actor, actor.facilityId)).toMatchObject([{ id: ids[0], rows: 11, taken: 3, fromOn: today }]);
    // for another day it is another statement
    const later = await take(actor, mixed, nextWeek);
    expect((await resultsOf(actor, later)).filter(([, result]) => result === 'unchanged').length).toBe(3);
  });

  it('is nobody else’s to read, and is refused whole without a day, or with one that is over', async () => {
    const [actor, other] = [await aManager(), await aManager()];
    const id = await take(actor, mixed);
    expect(await priceFile(other, other.facilityId, id)).toBeNull();
    expect(await priceFile(other, actor.facilityId, id)).toBeNull();
    expect(await codeOf(submitPrices(other, { facilityId: actor.facilityId, fileName: 'a', bytes: fileOf(mixed), from: today }))).toBe('participation.facilityNotYours');
    expect(await codeOf(take(actor, mixed, null))).toBe('tariffs.fileWithoutDay');
    expect(await codeOf(take(actor, `${mixed}\n`, '2020-01-01'))).toBe('tariffs.priceNotBeforehand');
  });

  it('that was handed out to be filled in comes back as it is without changing anything', async () => {
    const actor = await aManager();
    await submitPrice(actor, { requestId: randomUUID(), facilityId: actor.facilityId, unitCode: 'ecg_12_lead', price: 705, from: today });
    const id = await take(actor, priceForm(await ownPrices(actor, actor.facilityId), 'ka'));
    const results = (await resultsOf(actor, id)).map(([, result]) => result);
    expect([results.filter((result) => result === 'unchanged').length, new Set(results)]).toEqual([1, new Set(['empty', 'unchanged'])]);
  });
});

describe('what the agency decides by', () => {
  it('is every price of a day, how many there are, and what the area would be', async () => {
    await pricesOf(app, owner, 'tonsillectomy', [100, 200, 300, 400]);
    const clinic = await aSurgery(owner);
    await submit(app, owner, clinic, { unit: 'tonsillectomy', tetri: 900, from: 7 });
    expect((await unitFile(agency, 'tonsillectomy', null))!.counted).toEqual({ area: 'quarter', maxTetri: 100, prices: 4, needed: 5, quarter: 100, half: 200 });
    const later = (await unitFile(agency, 'tonsillectomy', nextWeek))!;
    expect(later.counted).toMatchObject({ maxTetri: 200, prices: 5, half: 300 });
    expect(later.groups.map(({ prices, lowest }) => [prices, lowest])).toEqual([[1, 100], [1, 200], [1, 300], [1, 400], [1, 900]]);
    expect(await unitFile(agency, 'nonsense', null)).toBeNull();
    expect((await unitFile(agency, 'adenotomy', null))).toMatchObject({ counted: { maxTetri: null, prices: 0 }, groups: [], areas: [], openVouchers: 0 });
  });

  it('is put in force as it was shown, and is told with its decision', async () => {
    await pricesOf(app, owner, 'glaucoma_surgery', [100, 200, 300, 400, 500]);
    const put = (facts: object = {}) => putAreaInForce(agency, {
      requestId: randomUUID(), unitCode: 'glaucoma_surgery', from: today, maxTetri: 200, legalBasis: 'ა', reasons: 'ბ', confirmed: 'on', ...facts });
    expect(await codeOf(put({ maxTetri: 300 }))).toBe('tariffs.areaMoved');
    expect(await codeOf(put({ unitCode: 'tonsillectomy', maxTetri: 100 }))).toBe('tariffs.tooFewPrices');
    await put();
    expect(await codeOf(put())).toBe('tariffs.areaBeginsAlready');
    const { areas } = (await unitFile(agency, 'glaucoma_surgery', null))!;
    expect(areas).toMatchObject([{ maxTetri: 200, prices: 5, inForce: { start: today, end: null }, decision: expect.stringMatching(/^\d{4}-/) as string }]);
  });

  it('is listed by name and by what there is of it', async () => {
    const codes = async (query: Partial<Parameters<typeof unitsFor>[1]>) => (await unitsFor(agency, { q: '', state: '', ...query })).map(({ code }) => code);
    expect((await codes({})).length).toBeGreaterThan(80);
    expect(await codes({ q: 'Tonsil' })).toEqual(['tonsillectomy']);
    expect(await codes({ q: 'გლაუკომ' })).toEqual(['glaucoma_surgery']);
    expect(await codes({ state: 'in_force' })).toEqual(['glaucoma_surgery']);
    expect(await codes({ state: 'countable' })).toEqual(['glaucoma_surgery']);
    expect(await codes({ q: 'glaucoma', state: 'none' })).toEqual([]);
    for (const { code, prices, counted, needed } of await unitsFor(agency, { q: '', state: '' }))
      expect([code, (await unitFile(agency, code, null))!.counted]).toMatchObject([code, { prices, maxTetri: counted, needed }]);
  });
});
