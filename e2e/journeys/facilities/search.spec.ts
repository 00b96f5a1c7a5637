import { aFacility } from '#db/tests/builders.ts';
import { aNamedClinic } from '#e2e/actors/registering.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

test('FAC-1 without JavaScript, a clinic is found in Georgian, in Latin and with a typo', async ({ owner, newBrowser }) => {
  const clinic = await aNamedClinic(owner);
  const number = /\d+/.exec(clinic.name)?.[0] ?? '';
  const page = await newBrowser({ javaScriptEnabled: false });
  for (const name of [`სინჯი ${number}`, `sinji ${number}`, `sinjii ${number}`]) {
    await page.goto('/clinics');
    await page.getByLabel(words('facilities.search.name'), { exact: true }).fill(name);
    await page.getByRole('button', { name: words('facilities.search.submit') }).click();
    await expect(page.getByRole('link', { name: clinic.name })).toBeVisible();
    expect(new URL(page.url()).searchParams.get('q')).toBe(name);
  }
});

test('FAC-2 a search without result says why, and what to try', async ({ page }) => {
  await page.goto(`/clinics?q=${encodeURIComponent('ყყყყყყყყ')}`);
  await expect(page.getByText(words('facilities.search.empty'))).toBeVisible();
});

test('FAC-3 a facility that takes no part offers no registration', async ({ owner, page }) => {
  const facility = await aFacility(owner, `ჰოსპიტალი ${Date.now()}`);
  await page.goto(`/clinics/${facility}`);
  await expect(page.getByText(words('facilities.clinic.left'))).toBeVisible();
  await expect(page.getByRole('link', { name: words('facilities.clinic.register') })).toHaveCount(0);
});

test('FAC-4 the language switch keeps the page and the search', async ({ page }) => {
  await page.goto('/clinics?region=GE-TB&q=a');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL('**/en/clinics?**');
  expect(new URL(page.url()).searchParams.get('region')).toBe('GE-TB');
});
