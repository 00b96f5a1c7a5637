import { aPerson } from '#db/tests/builders.ts';
import { aNamedClinic, aRegisteredPerson } from '#e2e/actors/registering.ts';
import { signInAsStaff } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

test('CLI-1 a registrar asks of a person, and learns no more than a clinic needs', async ({ owner, page }) => {
  const [ours, other] = [await aNamedClinic(owner), await aNamedClinic(owner)];
  const here = await aRegisteredPerson(owner, ours, -5);
  const elsewhere = await aRegisteredPerson(owner, other, -5);
  const nowhere = await aPerson(owner);
  await signInAsStaff(page, owner, ours.id);
  await page.goto('/clinic');
  const field = page.getByLabel(words('clinic.check.field'), { exact: true });
  for (const [person, outcome] of [[here, 'here'], [elsewhere, 'elsewhere'], [nowhere, 'nowhere'], [{ personalNumber: '00999999998' }, 'nowhere']] as const) {
    await field.fill(person.personalNumber);
    await field.press('Enter');
    if (outcome !== 'here') {
      // until it is said why, a person of another clinic, of none, and nobody are one answer
      await expect(page.getByText(words('clinic.check.purpose_needed.title'))).toBeVisible();
      await expect(field).toHaveValue(person.personalNumber);
      await expect(page.getByLabel(words('data.purposes.registration'))).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.locator('#purpose-error')).toContainText(words('errors.looks.purpose'));
      await page.getByLabel(words('data.purposes.referral')).check();
      await page.keyboard.press('Enter');
    }
    await expect(page.getByText(words(`clinic.check.${outcome}.title`))).toBeVisible();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
    expect(page.url()).not.toContain(person.personalNumber);
    if (outcome !== 'here') await expect(page.locator('main')).not.toContainText(elsewhere.familyName);
    // asked again by another number, the old answer must be gone before the new one is believed
    await page.reload();
  }
});

test('CLI-2 the roster shows the clinic’s own people, and finds them by a Latin name', async ({ owner, page }) => {
  const [ours, other] = [await aNamedClinic(owner), await aNamedClinic(owner)];
  const here = await aRegisteredPerson(owner, ours, -5);
  const elsewhere = await aRegisteredPerson(owner, other, -5);
  await owner`update people set family_name = 'წერეთელი' where id = ${here.id}`;
  await owner`update people set family_name = 'ჯაფარიძე' where id = ${elsewhere.id}`;
  await signInAsStaff(page, owner, ours.id);
  await page.goto('/clinic/roster?q=tsereteli');
  await expect(page.locator('main')).toHaveCount(1);
  await expect(page.locator('main')).toContainText('წერეთელი');
  await page.goto('/clinic/roster');
  // the page that loads gives way to the roster
  await expect(page.locator('main')).toHaveCount(1);
  await expect(page.locator('main')).not.toContainText('ჯაფარიძე');
  await expect(page.locator('main')).not.toContainText(here.personalNumber);
});

test('CLI-3 the pages of one kind of account do not exist for another', async ({ owner, page }) => {
  await signInAsStaff(page, owner, (await aNamedClinic(owner)).id);
  for (const path of ['/agency', '/my']) expect((await page.goto(path))?.status()).toBe(404);
});
