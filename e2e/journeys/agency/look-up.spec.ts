import { aNamedClinic, aRegisteredPerson } from '#e2e/actors/registering.ts';
import { signInAsStaff } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

test('AGE-1 the agency finds a person by the exact number, and the look is written down', async ({ owner, page }) => {
  const clinic = await aNamedClinic(owner);
  const person = await aRegisteredPerson(owner, clinic, -5);
  const account = await signInAsStaff(page, owner);
  await page.goto('/agency');
  await page.getByLabel(words('agency.find.field'), { exact: true }).fill(person.personalNumber);
  await page.getByRole('button', { name: words('agency.find.submit'), exact: true }).click();
  await expect(page.locator('#purpose-error')).toContainText(words('errors.looks.purpose'));
  await page.getByLabel(words('data.purposes.complaint')).check();
  await page.getByRole('button', { name: words('agency.find.submit'), exact: true }).click();
  await page.waitForURL('**/agency/people/*');
  expect(page.url()).not.toContain(person.personalNumber);
  await expect(page.getByText(clinic.name).first()).toBeVisible();
  const looks = await owner`select from journal where person_id = ${person.id} and account_id = ${account} and act = 'person.viewed'`;
  expect(looks.length).toBeGreaterThan(0);
});

test('AGE-2 a number that nobody has is said to be so', async ({ owner, page }) => {
  await signInAsStaff(page, owner);
  await page.goto('/agency');
  await page.getByLabel(words('agency.find.field'), { exact: true }).fill('00999999997');
  await page.getByLabel(words('data.purposes.audit')).check();
  await page.getByRole('button', { name: words('agency.find.submit'), exact: true }).click();
  await expect(page.locator('.trouble')).toBeVisible();
});

test('AGE-3 the agency sees how a facility takes part', async ({ owner, page }) => {
  const clinic = await aNamedClinic(owner);
  await signInAsStaff(page, owner);
  await page.goto(`/agency/facilities?q=${encodeURIComponent(clinic.name)}`);
  await page.getByRole('link', { name: clinic.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(clinic.name);
});
