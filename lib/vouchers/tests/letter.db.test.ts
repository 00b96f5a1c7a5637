import jsqr from 'jsqr';
import { extractImages, extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, it } from 'vitest';
import { freshDatabase, testSettings } from '#db/tests/database.ts';
import { aCast, aVoucher, type Cast, midsummer, type Voucher } from '#db/tests/voucher-builders.ts';
import type { PersonActor } from '#lib/kernel/actor.ts';
import { formatLari } from '#lib/kernel/money.ts';
import { checkCode, verificationAddress, verifyAct } from '#lib/participation/index.ts';
import { letterOf, letterPdf } from '../index.ts';

testSettings();
const { owner, app } = await freshDatabase();
const selfOf = ({ person }: Cast, today = midsummer): PersonActor =>
  ({ kind: 'person', accountId: person.accountId!, personId: person.personId, sessionId: '', name: 'ნინო ბერიძე', today });
const verify = (number: string, { code = checkCode('voucher', number), today = midsummer } = {}) =>
  verifyAct({ kind: 'anyone', today }, '192.0.2.7', { number, code });

let cast: Cast;
let voucher: Voucher;
beforeAll(async () => {
  cast = await aCast(owner);
  voucher = await aVoucher(owner, app, cast, 'accepted');
});

/** What a phone reads in the only picture of the page. */
async function qrIn(file: Uint8Array): Promise<string | undefined> {
  const [picture] = await extractImages(await getDocumentProxy(file), 1);
  const { data, width, height, channels } = picture!;
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1)
    for (let channel = 0; channel < 3; channel += 1) pixels[at * 4 + channel] = data[at * channels + Math.min(channel, channels - 1)]!;
  return jsqr(pixels, width, height)?.data;
}

it('a letter says in Georgian who pays how much, where and until when, and its picture leads to its verification', async () => {
  const letter = await letterOf(selfOf(cast), voucher.id);
  const file = await letterPdf(letter!);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
  const words = text.replace(/\s+/g, ' ');
  for (const said of [
    `საგარანტიო წერილი (ვაუჩერი) ${voucher.number}`, 'მოსარგებლე ნინო ბერიძე', 'ლაპაროსკოპიული ქოლეცისტექტომია', 'თბილისის კლინიკა',
    `პროგრამა იხდის ${formatLari('ka', 70_000)}`, `მოსარგებლე იხდის ${formatLari('ka', 30_000)}`, 'მოქმედებს 2026 წლის 10 ივნისიდან',
    'ბოლო დღე 2026 წლის 10 ივლისი', `შემოწმების კოდი ${checkCode('voucher', voucher.number)}`, letter!.decisionNumber,
  ]) expect(words).toContain(said.replace(/\s+/g, ' '));
  expect(words).not.toContain(cast.person.personalNumber);
  expect(words).not.toContain('K80');
  expect(await qrIn(new Uint8Array(file))).toBe(verificationAddress('voucher', voucher.number));
});

it('there is no letter of what was not granted, is over, or is another’s', async () => {
  for (const state of ['submitted', 'refused', 'used', 'given_back', 'cancelled'] as const)
    expect([state, await letterOf(selfOf(cast), (await aVoucher(owner, app, cast, state)).id)]).toEqual([state, null]);
  expect(await letterOf(selfOf(cast, '2026-07-11'), voucher.id)).toBeNull();
  expect(await letterOf(selfOf(await aCast(owner)), voucher.id)).toBeNull();
});

it('whoever is to be paid by a letter reads what they need, and no name, and no diagnosis', async () => {
  const { personalNumber } = cast.person;
  expect(await verify(voucher.number)).toEqual({
    kind: 'voucher', number: voucher.number, state: 'accepted',
    unit: { ka: 'ლაპაროსკოპიული ქოლეცისტექტომია', en: expect.any(String) as string }, facility: { ka: cast.hospital, en: expect.any(String) as string },
    priceTetri: 100_000, programmeTetri: 70_000, personTetri: 30_000, validFrom: midsummer, validUntil: '2026-07-10',
    maskedNumber: `${personalNumber.slice(0, 2)}•••••••${personalNumber.slice(-2)}`,
  });
  expect(await verify(voucher.number, { today: '2026-07-11' })).toMatchObject({ state: 'expired' });
});

it('a forged number, a code of another letter, and an application say the same: nothing', async () => {
  const [other, asked] = [await aVoucher(owner, app, await aCast(owner), 'granted'), await aVoucher(owner, app, await aCast(owner), 'submitted')];
  const { number } = voucher;
  for (const code of [checkCode('voucher', other.number), 'aaaaa-aaaaa', '']) expect(await verify(number, { code })).toBeNull();
  // each kind counts its numbers for itself: these may be of other papers, and never of this one
  for (const kind of ['decision', 'declaration'] as const) expect((await verify(number, { code: checkCode(kind, number) }))?.kind).not.toBe('voucher');
  expect(await verify(asked.number)).toBeNull();
  expect(await verify('2026-99999999-11')).toBeNull();
  expect(await verify(other.number)).toMatchObject({ state: 'granted' });
});
