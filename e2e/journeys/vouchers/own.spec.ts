import { aPerson, dayOf } from '#db/tests/builders.ts';
import { aGuardianship } from '#db/tests/family-builders.ts';
import { aCast } from '#db/tests/voucher-builders.ts';
import { foundHospital } from '#e2e/actors/clinic-vouchers.ts';
import { send } from '#e2e/actors/forms.ts';
import { addressIn, apply, aPatient, begin, grant } from '#e2e/actors/own-vouchers.ts';
import { signIn } from '#e2e/actors/signing-in.ts';
import { someonesVoucher } from '#e2e/actors/voucher-review.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

test('VOP-1 a person applies, gets a letter that anyone verifies, and gives it back; the money is theirs again', async ({ owner, newBrowser }) => {
  const [{ person, cast }, page] = [await aPatient(owner), await newBrowser()];
  await signIn(page, owner, person);
  await begin(page);
  await page.getByLabel(words('vouchers.own.diagnosis.find'), { exact: true }).fill('K80');
  await send(page, words('vouchers.own.diagnosis.findSubmit'));
  await expect(page.getByRole('status').filter({ hasText: words('vouchers.own.diagnosis.found') })).toBeVisible();
  expect(page.url()).not.toContain('K80');
  await page.locator('input[name="diagnosisCode"][value="K80"]').check();
  await page.reload();
  const id = await apply(page, cast);
  await expect(page.getByRole('main')).toContainText(words('vouchers.own.now.submitted'));

  await grant(owner, cast, id);
  await page.goto('/my/vouchers');
  // 70 % of 1,200.50, and what is left of 15,000
  await expect(page.getByRole('main')).toContainText('840,35');
  await expect(page.getByRole('main')).toContainText(/14.159,65/);
  const letter = await (await page.request.get(`/my/vouchers/${id}/letter`)).body();
  const [anyone, address] = [await newBrowser(), await addressIn(letter)];
  await anyone.goto(address);
  await expect(anyone.getByText(words('vouchers.letter.verified.usable'), { exact: true })).toBeVisible();
  await expect(anyone.getByRole('main')).not.toContainText(person.personalNumber);
  await anyone.goto(address.replace(/c=.{11}/, 'c=00000-00000'));
  await expect(anyone.getByText(words('participation.verify.unknown'), { exact: true })).toBeVisible();

  await page.goto(`/my/vouchers/${id}/give-back`);
  await page.getByLabel(words('vouchers.own.giveBack.reason'), { exact: true }).fill('ოპერაცია აღარ მჭირდება');
  await page.getByLabel(words('vouchers.own.giveBack.confirm')).check();
  await send(page, words('vouchers.own.giveBack.submit'));
  await expect(page.getByRole('main')).toContainText(words('vouchers.own.now.given_back'));
  await page.goto('/my/vouchers');
  await expect(page.getByRole('main')).not.toContainText(/14.159,65/);
  await anyone.goto(address);
  await expect(anyone.getByText(words('vouchers.letter.verified.notUsable'), { exact: true })).toBeVisible();
});

test('VOP-2 without JavaScript an application is found, saved, left, taken up again and sent', async ({ owner, newBrowser }) => {
  const [{ person, cast }, page] = [await aPatient(owner), await newBrowser({ javaScriptEnabled: false })];
  await signIn(page, owner, person);
  await begin(page);
  await page.getByLabel(words('vouchers.own.diagnosis.find'), { exact: true }).fill('K80');
  await send(page, words('vouchers.own.diagnosis.findSubmit'));
  await page.locator('input[name="diagnosisCode"][value="K80"]').check();
  await page.getByLabel(words('vouchers.own.diagnosis.words'), { exact: true }).fill('ნაღვლის ბუშტის კენჭი');
  await send(page, words('vouchers.own.saveAndGoOn'));
  await page.waitForURL('**/service');
  await page.goto('/my/vouchers');
  await page.getByRole('table').last().getByRole('link').click();
  await page.getByRole('link', { name: words('vouchers.own.voucher.goOn') }).click();
  await expect(page.getByRole('main')).toContainText(words('vouchers.own.check.notYet'));
  await page.getByRole('link', { name: words('vouchers.own.diagnosis.title'), exact: true }).click();
  await expect(page.getByLabel(words('vouchers.own.diagnosis.code'), { exact: true })).toHaveValue('K80');
  await apply(page, cast);
  await expect(page.getByRole('main')).toContainText(words('vouchers.own.now.submitted'));
});

test('VOP-3 a guardian applies for a child, and a paper of the child’s is nobody else’s', async ({ owner, newBrowser }) => {
  const [parent, child, cast, page] = [await aPerson(owner), await aPerson(owner, { bornOn: '2019-05-20' }), await aCast(owner), await newBrowser()];
  const guardianship = await aGuardianship(owner, parent, child, { from: '2019-05-20' });
  await signIn(page, owner, parent);
  await begin(page, `/my/family/${guardianship}`);
  const id = await apply(page, cast);
  const paper = await page.getByRole('link', { name: 'form.jpg' }).getAttribute('href');
  expect((await page.request.get(paper!)).status()).toBe(200);
  expect((await page.goto(`/my/vouchers/${id}`))?.status()).toBe(404);

  const stranger = await newBrowser();
  await signIn(stranger, owner, await aPerson(owner));
  expect((await stranger.request.get(paper!)).status()).toBe(404);
  expect((await stranger.goto(`/my/vouchers/${id}`))?.status()).toBe(404);
  expect((await stranger.goto(`/my/family/${guardianship}/vouchers/${id}`))?.status()).toBe(404);
});

test('VOP-4 a service that the package excludes, and a price of nothing, of a million and in words are each told in a sentence', async ({ owner, page }) => {
  const { person, cast } = await aPatient(owner);
  await signIn(page, owner, person);
  await begin(page);
  const draft = new URL(page.url()).pathname.replace(/\/diagnosis$/, '');
  await page.goto(`${draft}/service`);
  await page.locator('#unitCode').selectOption('coronary_stenting_drug_eluting');
  await send(page, words('vouchers.own.saveAndGoOn'));
  await page.waitForURL('**/facility');
  const facility = await foundHospital(page, cast);
  for (const [typed, error] of [['0', 'money.nothing'], ['1000000', 'money.tooMuch'], ['1,234', 'money.amount'], ['ბევრი', 'money.amount']] as const) {
    await facility.check();
    await page.getByLabel(words('vouchers.own.facility.price'), { exact: true }).fill(typed);
    await send(page, words('vouchers.own.saveAndGoOn'));
    await expect(page.locator('#price-error')).toContainText(words(`errors.${error}`));
  }
  await page.getByLabel(words('vouchers.own.facility.price'), { exact: true }).fill('');
  await send(page, words('vouchers.own.saveAndGoOn'));
  await expect(page.getByText(words('refusals.vouchers.priceNotPublished.title'))).toBeVisible();
  await page.getByLabel(words('vouchers.own.facility.price'), { exact: true }).fill('5 000');
  await send(page, words('vouchers.own.saveAndGoOn'));
  await page.waitForURL('**/documents');
  await page.goto(`${draft}/diagnosis`);
  await page.getByLabel(words('vouchers.own.diagnosis.code'), { exact: true }).fill('M16');
  await page.getByLabel(words('vouchers.own.diagnosis.words'), { exact: true }).fill('კოქსართროზი');
  await send(page, words('vouchers.own.saveAndGoOn'));
  await page.waitForURL('**/service');
  await page.goto(`${draft}/documents`);
  await page.locator('#kind').selectOption('form_100');
  await page.locator('#file').setInputFiles({ name: 'form.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n% ფორმა\n') });
  await send(page, words('vouchers.own.documents.submit'));
  await page.waitForURL('**/documents?added=1');
  await page.goto(`${draft}/check`);
  await expect(page.getByText(words('refusals.vouchers.serviceExcluded.title'))).toBeVisible();
  await page.getByLabel(words('vouchers.own.check.confirm')).check();
  await send(page, words('vouchers.own.check.submit'));
  await expect(page.locator('.trouble')).toContainText(words('refusals.vouchers.serviceExcluded.title'));
  const [row] = await owner<{ state: string }[]>`select state from vouchers where person_id = ${person.id}`;
  expect(row?.state).toBe('draft');
});

test('VOP-5 a letter that was not used runs out by its date: nobody can use it, and the money is there again', async ({ owner, newBrowser }) => {
  const [{ person, voucher }, page, anyone] = [await someonesVoucher(owner, 'granted'), await newBrowser(), await newBrowser()];
  await signIn(page, owner, person);
  const address = await addressIn(await (await page.request.get(`/my/vouchers/${voucher.id}/letter`)).body());
  const after = await dayOf(owner, 31);
  for (const one of [page, anyone]) await one.context().addCookies([{ name: 'erti-today', value: after, url: new URL('/', page.url()).href }]);
  await page.goto(`/my/vouchers/${voucher.id}`);
  await expect(page.getByRole('main')).toContainText(words('vouchers.own.now.expired'));
  expect((await page.request.get(`/my/vouchers/${voucher.id}/letter`)).status()).toBe(404);
  await page.goto('/my/vouchers');
  await expect(page.getByRole('main')).not.toContainText(/14.300,00/);
  await expect(page.getByRole('main')).toContainText(/15.000,00/);
  await anyone.goto(address);
  await expect(anyone.getByText(words('vouchers.letter.verified.notUsable'), { exact: true })).toBeVisible();
});
