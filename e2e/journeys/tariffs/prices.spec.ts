import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { dayOf } from '#db/tests/builders.ts';
import { send, typeDate } from '#e2e/actors/forms.ts';
import { signInAsStaff } from '#e2e/actors/signing-in.ts';
import { aHospital, handInPrices, pricesAsked } from '#e2e/actors/tariffs.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

const priceOf = (page: Page, unit: string) => page.getByRole('row').filter({ hasText: unit });

test('TAR-1 a manager says a price from a day on, and what is no price says why', async ({ owner, page }) => {
  const hospital = await aHospital(owner);
  await signInAsStaff(page, owner, hospital.id, 'manager');
  await page.goto('/clinic/prices');
  await page.getByRole('link', { name: 'ტონზილექტომია', exact: true }).click();
  const price = page.getByLabel(words('tariffs.price.price'), { exact: true });
  for (const [typed, why] of [['0', 'nothing'], ['1000000', 'tooMuch'], ['1,2,3', 'amount']] as const) {
    await price.fill(typed);
    await send(page, words('tariffs.price.submit'));
    await expect(page.locator('#price-error')).toHaveText(words(`errors.money.${why}`));
  }
  await price.fill('1 234,50');
  await send(page, words('tariffs.price.submit'));
  await expect(page.getByRole('heading', { name: words('tariffs.prices.said') })).toBeVisible();
  await expect(priceOf(page, 'tonsillectomy')).toContainText('1 234,50 ₾');

  await page.getByRole('link', { name: 'ტონზილექტომია', exact: true }).click();
  await price.fill('1300');
  await typeDate(page, 'from', await dayOf(owner, -1));
  await send(page, words('tariffs.price.submit'));
  await expect(page.getByText(words('refusals.tariffs.priceNotBeforehand.title'))).toBeVisible();
  await typeDate(page, 'from', await dayOf(owner, 30));
  await send(page, words('tariffs.price.submit'));
  await expect(priceOf(page, 'tonsillectomy')).toContainText('1 300,00 ₾');
});

test('TAR-2 a file of prices has a result for each row and changes nothing twice, without JavaScript', async ({ owner, newBrowser }) => {
  const hospital = await aHospital(owner);
  const page = await newBrowser({ javaScriptEnabled: false });
  await signInAsStaff(page, owner, hospital.id, 'manager');
  const file = 'unit_code;price\nadenotomy;500,50\nnonsense;5\ncbc;7\nseptoplasty;0\n';
  await handInPrices(page, hospital, file);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('tariffs.file.title'));
  for (const [code, result] of [['adenotomy', 'taken'], ['nonsense', 'unknown_unit'], ['cbc', 'scope_missing'], ['septoplasty', 'price_wrong']] as const)
    await expect(priceOf(page, code)).toContainText(words(`tariffs.file.results.${result}`));
  const first = page.url();
  await handInPrices(page, hospital, file);
  expect(page.url()).toBe(first);
  expect(await owner`select 1 from price_submissions where facility_id = ${hospital.id}`).toHaveLength(1);

  await handInPrices(page, hospital, 'a;b\n1;2\n');
  await expect(page.getByText(words('refusals.tariffs.fileHeaderWrong.why'))).toBeVisible();
});

test('TAR-3 the form that is handed out comes back without a change', async ({ owner, page }) => {
  const hospital = await aHospital(owner);
  await signInAsStaff(page, owner, hospital.id, 'manager');
  await page.goto(`/provider/facilities/${hospital.id}/prices`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: words('tariffs.prices.form') }).click()]);
  await handInPrices(page, hospital, await readFile(await download.path(), 'utf8'));
  await expect(page.getByText(words('tariffs.file.results.empty')).first()).toBeVisible();
  expect(await owner`select 1 from price_submissions where facility_id = ${hospital.id}`).toHaveLength(0);
});

test('TAR-4 the agency sees how prices are spread, and puts an area in force that was counted from enough of them', async ({ owner, page }) => {
  const unit = 'ovarian_cystectomy';
  await pricesAsked(owner, unit, [100_000, 110_000]);
  await signInAsStaff(page, owner);
  await page.goto(`/agency/tariffs/${unit}`);
  await expect(page.getByRole('heading', { name: words('tariffs.agency.tooFew.title') })).toBeVisible();
  await pricesAsked(owner, unit, [120_000, 130_000, 140_000, 150_000]);
  await page.reload();
  await page.getByText(words('tariffs.agency.table')).click();
  await expect(priceOf(page, '1 500,00 ₾').first()).toBeVisible();
  const put = async () => {
    await page.getByLabel(words('tariffs.agency.reasons'), { exact: true }).fill('ფასების პირველი გამოთვლა');
    await page.getByRole('checkbox').check();
    await send(page, words('tariffs.agency.submit'));
  };
  await pricesAsked(owner, unit, [1, 2, 3]);
  await put();
  await expect(page.getByText(words('refusals.tariffs.areaMoved.title'))).toBeVisible();
  await page.getByRole('link', { name: words('tariffs.agency.again') }).click();
  await put();
  await expect(page.getByRole('heading', { name: words('tariffs.agency.done') })).toBeVisible();
  const [area] = await owner`select max_tetri, submissions from tariff_areas where unit_code = ${unit}`;
  expect(area).toEqual({ max_tetri: 3, submissions: 9 });
});

test('TAR-5 a registrar finds no prices, and another’s are not there', async ({ owner, page, newBrowser }) => {
  const [hospital, other] = [await aHospital(owner), await aHospital(owner)];
  await signInAsStaff(page, owner, hospital.id, 'registrar');
  expect((await page.goto('/clinic/prices'))?.status()).toBe(404);
  const manager = await newBrowser();
  await signInAsStaff(manager, owner, hospital.id, 'manager');
  expect((await manager.goto(`/provider/facilities/${other.id}/prices`))?.status()).toBe(404);
  expect((await manager.goto('/agency/tariffs'))?.status()).toBe(404);
});
