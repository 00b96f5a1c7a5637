import { aNamedClinic, aRegisteredPerson, registrationsOf } from '#e2e/actors/registering.ts';
import { signIn } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

test('END-1 a person ends their registration without choosing another', async ({ owner, page }) => {
  const person = await aRegisteredPerson(owner, await aNamedClinic(owner), -100);
  await signIn(page, owner, person);
  await page.goto('/my/registration/end');
  await page.getByLabel(words('registration.end.confirm')).check();
  await page.getByRole('button', { name: words('registration.acts.end'), exact: true }).click();
  await page.waitForURL('**/my/receipts/*');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('registration.receipt.title.ended'));
  expect(await registrationsOf(owner, person)).toEqual({ all: 1, openAt: null });
});

test('END-2 a second tab that still shows it is told that it has ended', async ({ owner, page }) => {
  const person = await aRegisteredPerson(owner, await aNamedClinic(owner), -100);
  await signIn(page, owner, person);
  const tab = await page.context().newPage();
  for (const each of [page, tab]) {
    await each.goto('/my/registration/end');
    await each.getByLabel(words('registration.end.confirm')).check();
  }
  await page.getByRole('button', { name: words('registration.acts.end'), exact: true }).click();
  await page.waitForURL('**/my/receipts/*');
  await tab.getByRole('button', { name: words('registration.acts.end'), exact: true }).click();
  await expect(tab.locator('.trouble')).toBeVisible();
  expect(await owner`select from receipts where person_id = ${person.id}`).toHaveLength(1);
});
