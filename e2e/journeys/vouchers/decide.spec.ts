import { randomUUID } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { dayOf } from '#db/tests/builders.ts';
import { aHospital } from '#db/tests/voucher-builders.ts';
import { send, typeDate } from '#e2e/actors/forms.ts';
import { signIn, signInAsStaff } from '#e2e/actors/signing-in.ts';
import { decisionAbout, someonesVoucher } from '#e2e/actors/voucher-review.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

const say = (key: string) => words(`vouchers.agency.${key}`);
const decided = (number: string) => new RegExp(number);

test('VOD-1 a reviewer takes an application from the queue and grants it; the person reads the decision, with its amounts', async ({ owner, newBrowser }) => {
  const { person, voucher } = await someonesVoucher(owner, 'submitted');
  const page = await newBrowser();
  await signInAsStaff(page, owner);
  await page.goto(`/agency/vouchers?q=${voucher.number}`);
  await page.locator('tbody a').first().click();
  await page.waitForURL(`**/agency/vouchers/${voucher.id}`);
  await send(page, say('assign.submit'));
  await expect(page.getByText(say('assignedDone.title'))).toBeVisible();
  await page.getByRole('link', { name: say('moves.grant'), exact: true }).click();
  await send(page, say('grant.next'));
  await page.waitForURL(/grant\?until=/);
  await expect(page.locator('main')).toContainText('700,00');
  await send(page, say('grant.submit'));
  await page.waitForURL('**/agency/decisions/*');
  const number = await decisionAbout(owner, voucher);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(decided(number));

  const own = await newBrowser();
  await signIn(own, owner, person);
  await own.goto(`/my/vouchers/${voucher.id}`);
  await own.locator(`a[href$="/decisions/${number}"]`).click();
  await expect(own.locator('main')).toContainText('300,00');
  const pdf = await own.request.get(`/my/vouchers/${voucher.id}/decisions/${number}/pdf`);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await pdf.body())), { mergePages: true });
  expect(text.replace(/\s+/g, ' ')).toContain(voucher.number);
  expect((await own.request.get(`/my/vouchers/${randomUUID()}/decisions/${number}/pdf`)).status()).toBe(404);
});

test('VOD-2 of two reviewers who grant the last of a limit, the second is told what is left of it', async ({ owner, newBrowser }) => {
  const small = await someonesVoucher(owner, 'submitted');
  const { voucher: large } = await someonesVoucher(owner, 'submitted', { of: small, price: 2_100_000 });
  const until = await dayOf(owner, 20);
  const [slow, quick] = [await newBrowser(), await newBrowser()];
  await signInAsStaff(slow, owner);
  await slow.goto(`/agency/vouchers/${small.voucher.id}/grant?until=${until}`);
  await signInAsStaff(quick, owner);
  await quick.goto(`/agency/vouchers/${large.id}/grant?until=${until}`);
  await send(quick, say('grant.submit'));
  await quick.waitForURL('**/agency/decisions/*');
  await send(slow, say('grant.submit'));
  await expect(slow.locator('.trouble')).toContainText(words('refusals.vouchers.limitTooSmall.title'));
  await expect(slow.locator('.trouble')).toContainText('300');
  // shown anew, the grant is what is left, and says that it is
  await slow.getByRole('link', { name: say('form.again') }).click();
  await expect(slow.getByText(say('quote.capped'))).toBeVisible();
  await send(slow, say('grant.submit'));
  await slow.waitForURL('**/agency/decisions/*');
  const [sum] = await owner<{ reserved: number }[]>`
    select max(reserved_tetri) as reserved from allowances where person_id = ${small.person.id}`;
  expect(sum!.reserved).toBe(1_500_000);
});

test('VOD-3 an application is returned and another refused, each with its reasons, without JavaScript', async ({ owner, newBrowser }) => {
  const [returned, refused] = [await someonesVoucher(owner, 'submitted'), await someonesVoucher(owner, 'submitted')];
  const page = await newBrowser({ javaScriptEnabled: false });
  await signInAsStaff(page, owner);
  for (const [{ voucher }, act, state] of [[returned, 'return', 'returned'], [refused, 'refuse', 'refused']] as const) {
    await page.goto(`/agency/vouchers/${voucher.id}/${act}`);
    await send(page, say(`${act}.submit`));
    await expect(page.locator('#reasons-error')).toContainText(words('errors.review.reasons'));
    await page.locator('#reasons').fill('ფორმა №IV-100/ა წაუკითხავია.');
    await send(page, say(`${act}.submit`));
    await expect(page.locator('main')).toContainText('ფორმა №IV-100/ა წაუკითხავია.');
    const [row] = await owner<{ state: string }[]>`select state from vouchers where id = ${voucher.id}`;
    expect(row!.state).toBe(state);
  }
});

test('VOD-4 a voucher is extended, transferred to another facility at its price, and cancelled', async ({ owner, page }) => {
  const [{ voucher }, there] = [await someonesVoucher(owner, 'granted'), await aHospital(owner)];
  await signInAsStaff(page, owner);
  const here = `/agency/vouchers/${voucher.id}`;
  await page.goto(`${here}/extend`);
  await typeDate(page, 'validUntil', await dayOf(owner, 1));
  await page.locator('#reasons').fill('ოპერაცია გადაიდო.');
  await send(page, say('extend.submit'));
  await expect(page.locator('.trouble')).toContainText(words('refusals.vouchers.termNotPossible.title'));
  await typeDate(page, 'validUntil', await dayOf(owner, 60));
  await send(page, say('extend.submit'));
  await page.waitForURL('**/agency/decisions/*');

  await page.goto(`${here}/transfer?q=თბილისის`);
  await expect(page.getByRole('table')).toBeVisible();
  await page.goto(`${here}/transfer?facility=${there}`);
  for (const price of ['0', '1000000', 'ბევრი', '800']) {
    await page.locator('#price').fill(price);
    await send(page, say('transfer.compute'));
    await (price === '800' ? expect(page.locator('main')).toContainText('560,00') : expect(page.getByText(say('transfer.priceWrong'))).toBeVisible());
  }
  await page.locator('#reasons').fill('დაწესებულება პროგრამიდან გადის.');
  await send(page, say('transfer.submit'));
  await page.waitForURL('**/agency/decisions/*');

  await page.goto(`${here}/cancel`);
  await page.locator('#reasons').fill('პირი უკვე ნამკურნალებია.');
  await send(page, say('cancel.submit'));
  await page.waitForURL('**/agency/decisions/*');
  await page.goto(`${here}/cancel`);
  await expect(page.getByText(say('notPossible.title'))).toBeVisible();
  const [row] = await owner<{ state: string; facility: number; reserved: number }[]>`
    select v.state, v.facility_id as facility, (select max(reserved_tetri) from allowances a where a.person_id = v.person_id) as reserved
    from vouchers v where v.id = ${voucher.id}`;
  expect({ ...row }).toEqual({ state: 'cancelled', facility: there, reserved: 0 });
});

test('VOD-5 an auditor reads a voucher and has no act; a draft, an unknown one and a stranger’s decision are the same nothing', async ({ owner, newBrowser }) => {
  const [submitted, draft, strangers] = [await someonesVoucher(owner, 'submitted'), await someonesVoucher(owner, 'draft'), await someonesVoucher(owner, 'granted')];
  const page = await newBrowser();
  await signInAsStaff(page, owner, undefined, 'auditor');
  await page.goto(`/agency/vouchers/${submitted.voucher.id}`);
  await expect(page.getByText(say('nothingNow.auditor'))).toBeVisible();
  for (const path of [`${submitted.voucher.id}/grant`, draft.voucher.id, randomUUID(), 'x']) expect((await page.goto(`/agency/vouchers/${path}`))?.status()).toBe(404);
  const own = await newBrowser();
  await signIn(own, owner, submitted.person);
  const number = await decisionAbout(owner, strangers.voucher);
  for (const voucher of [submitted.voucher, strangers.voucher]) expect((await own.goto(`/my/vouchers/${voucher.id}/decisions/${number}`))?.status()).toBe(404);
});
