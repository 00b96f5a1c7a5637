import { randomUUID } from 'node:crypto';
import { asActor } from '#db/tests/as-role.ts';
import { aPerson } from '#db/tests/builders.ts';
import { aCast, act } from '#db/tests/voucher-builders.ts';
import { addMedicalForm, aHospitalsVoucher, beginFor, writeApplication } from '#e2e/actors/clinic-vouchers.ts';
import { send, typeDate } from '#e2e/actors/forms.ts';
import { signIn, signInAsStaff } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

test('VOC-1 a facility accepts a voucher and reports its use; what is left goes back to the person, and a stale tab is told so', async ({ owner, newBrowser }) => {
  const { cast, voucher } = await aHospitalsVoucher(owner, 'granted');
  const page = await newBrowser();
  await signInAsStaff(page, owner, cast.clinic.facilityId);
  await page.goto('/clinic/vouchers');
  await page.getByRole('link', { name: `№${voucher.number}` }).click();
  await send(page, words('vouchers.clinic.accept.submit'));
  await expect(page.getByRole('status').filter({ hasText: words('vouchers.clinic.done.accept.title') })).toBeVisible();

  // the same page, open a second time, is stale once the first has reported
  const stale = await page.context().newPage();
  await stale.goto(`/clinic/vouchers/${voucher.id}`);
  await page.locator('#actual').fill('600');
  await send(page, words('vouchers.clinic.use.submit'));
  await expect(page.getByText(words('vouchers.clinic.done.use.title'))).toBeVisible();
  await expect(page.locator('dl').first()).toContainText('420,00');
  await stale.locator('#actual').fill('900');
  await send(stale, words('vouchers.clinic.use.submit'));
  await expect(stale.getByText(words('refusals.vouchers.moveNotPossible.title'))).toBeVisible();

  const [allowance] = await owner<{ reserved: number; used: number }[]>`
    select sum(reserved_tetri)::integer as reserved, sum(used_tetri)::integer as used from allowances where person_id = ${cast.person.personId}`;
  expect({ ...allowance }).toEqual({ reserved: 0, used: 42_000 });
});

test('VOC-2 a price of nothing, of a million, of words, and a day outside the term are each told in a sentence, and nothing is written', async ({ owner, page }) => {
  const { cast, voucher } = await aHospitalsVoucher(owner, 'accepted');
  await signInAsStaff(page, owner, cast.clinic.facilityId);
  await page.goto(`/clinic/vouchers/${voucher.id}`);
  for (const [typed, error] of [['0', 'money.nothing'], ['1000000', 'money.tooMuch'], ['1,234', 'money.amount'], ['ბევრი', 'money.amount'], ['', 'money.amount']] as const) {
    await page.locator('#actual').fill(typed);
    await send(page, words('vouchers.clinic.use.submit'));
    await expect(page.locator('#actual-error')).toContainText(words(`errors.${error}`));
  }
  await page.locator('#actual').fill('1 000,00');
  await typeDate(page, 'usedOn', '2013-03-01');
  await send(page, words('vouchers.clinic.use.submit'));
  await expect(page.getByText(words('refusals.vouchers.usedOutsideTerm.title'))).toBeVisible();
  const [row] = await owner<{ state: string }[]>`select state from vouchers where id = ${voucher.id}`;
  expect(row?.state).toBe('accepted');
});

test('VOC-3 a facility that cannot do it gives the voucher back, and says why', async ({ owner, page }) => {
  const { cast, voucher } = await aHospitalsVoucher(owner, 'granted');
  await signInAsStaff(page, owner, cast.clinic.facilityId);
  await page.goto(`/clinic/vouchers/${voucher.id}`);
  await send(page, words('vouchers.clinic.giveBack.submit'));
  await expect(page.locator('#confirmed-error')).toContainText(words('errors.vouchers.giveBackNotConfirmed'));
  await page.getByLabel(words('vouchers.clinic.giveBack.reason'), { exact: true }).fill('ქირურგი ავად არის');
  await page.getByLabel(words('vouchers.clinic.giveBack.confirmed')).check();
  await send(page, words('vouchers.clinic.giveBack.submit'));
  await expect(page.getByText(words('vouchers.clinic.done.give_back.title'))).toBeVisible();
  await page.goto('/clinic/vouchers?list=over');
  await expect(page.getByRole('link', { name: `№${voucher.number}` })).toBeVisible();
});

test('VOC-4 a voucher of another facility, and one that does not exist, are the same nothing', async ({ owner, page }) => {
  const { voucher } = await aHospitalsVoucher(owner, 'granted');
  await signInAsStaff(page, owner, (await aCast(owner)).clinic.facilityId);
  for (const id of [voucher.id, randomUUID(), 'x']) expect((await page.goto(`/clinic/vouchers/${id}`))?.status()).toBe(404);
  await page.goto('/clinic/vouchers');
  await expect(page.locator('main')).not.toContainText(voucher.number);
});

test('VOC-5 a facility applies for its patient, from the counter to the agency, and reads why it came back', async ({ owner, newBrowser }) => {
  test.slow();
  const [cast, patient, page] = [await aCast(owner), await aPerson(owner), await newBrowser()];
  await signInAsStaff(page, owner, cast.clinic.facilityId);
  await beginFor(page, patient);
  await writeApplication(page, cast);
  await addMedicalForm(page);
  await page.getByLabel(words('vouchers.own.check.confirm')).check();
  await send(page, words('vouchers.own.check.submit'));
  await expect(page.getByText(words('vouchers.clinic.done.submit.title'))).toBeVisible();

  const [sent] = await owner<{ id: string }[]>`select id from vouchers where person_id = ${patient.id} and state = 'submitted'`;
  await asActor(owner, cast.reviewer, (sql) => act.return(sql, sent!.id));
  await page.goto('/clinic/vouchers');
  await page.getByRole('link', { name: words('vouchers.clinic.sentBackLink') }).click();
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('link', { name: /№?\d{4}-\d{8}-\d\d/ }).click();
  await expect(page.locator('main')).toContainText('სამედიცინო ჩვენება დადასტურებულია');

  // the patient reads of it, and that the facility saw it
  const own = await newBrowser();
  await signIn(own, owner, patient);
  await own.goto(`/my/vouchers/${sent!.id}`);
  await expect(own.locator('main')).toContainText('თბილისის კლინიკა');
  await own.goto('/my/data/looks');
  await expect(own.locator('main')).toContainText(words('data.looks.without.voucher_listed'));
});

test('VOC-6 the counter of vouchers works without JavaScript', async ({ owner, newBrowser }) => {
  const { cast, voucher } = await aHospitalsVoucher(owner, 'granted');
  const page = await newBrowser({ javaScriptEnabled: false });
  await signInAsStaff(page, owner, cast.clinic.facilityId);
  await page.goto(`/clinic/vouchers/${voucher.id}`);
  await send(page, words('vouchers.clinic.accept.submit'));
  await page.locator('#actual').fill('1 000');
  await send(page, words('vouchers.clinic.use.submit'));
  await expect(page.getByText(words('vouchers.clinic.done.use.title'))).toBeVisible();
});
