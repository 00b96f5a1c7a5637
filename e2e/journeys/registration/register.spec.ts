import { aPerson } from '#db/tests/builders.ts';
import { accept, aNamedClinic, choose, goToConsent, registrationsOf } from '#e2e/actors/registering.ts';
import { signIn } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

test('REG-1 a person finds a clinic, signs in, consents, and is registered', async ({ owner, page }) => {
  const [person, clinic] = [await aPerson(owner), await aNamedClinic(owner)];
  await page.goto(`/clinics?q=${encodeURIComponent(clinic.name)}`);
  await page.getByRole('link', { name: clinic.name }).click();
  await page.getByRole('link', { name: words('facilities.clinic.register') }).click();
  await signIn(page, owner, person);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('registration.check.registerTitle'));
  await page.getByRole('link', { name: words('registration.check.continue') }).click();
  await accept(page, 'register');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('registration.receipt.title.registered'));
  await expect(page.getByText(clinic.name).first()).toBeVisible();

  const link = page.getByRole('link', { name: words('registration.receipt.pdf') });
  const pdf = await page.request.get(await link.getAttribute('href') ?? '');
  expect(pdf.headers()['content-type']).toContain('application/pdf');
  expect(pdf.headers()['cache-control']).toContain('no-store');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await page.goto('/my');
  await expect(page.getByText(clinic.name).first()).toBeVisible();
  await expect(page.getByText(/დარჩა \d+ დღე/)).toBeVisible();
});

test('REG-2 nobody is registered without accepting the consent', async ({ owner, page }) => {
  const [person, clinic] = [await aPerson(owner), await aNamedClinic(owner)];
  await signIn(page, owner, person);
  await goToConsent(page, clinic);
  await page.getByRole('button', { name: words('registration.acts.register'), exact: true }).click();
  await page.getByRole('link', { name: words('errors.registration.consentNotAccepted') }).click();
  await expect(page.getByLabel(words('registration.consent.accept'))).toBeFocused();
  expect(await registrationsOf(owner, person)).toEqual({ all: 0, openAt: null });
});

test('REG-3 a double click registers once', async ({ owner, page }) => {
  const [person, clinic] = [await aPerson(owner), await aNamedClinic(owner)];
  await signIn(page, owner, person);
  await goToConsent(page, clinic);
  await page.getByLabel(words('registration.consent.accept')).check();
  await page.getByRole('button', { name: words('registration.acts.register'), exact: true }).dblclick();
  await page.waitForURL('**/my/receipts/*');
  expect(await registrationsOf(owner, person)).toEqual({ all: 1, openAt: clinic.id });
  expect(await owner`select from receipts where person_id = ${person.id}`).toHaveLength(1);
});

test('REG-4 a clinic that is suspended meanwhile refuses in its own sentence', async ({ owner, page }) => {
  const [person, clinic] = [await aPerson(owner), await aNamedClinic(owner)];
  await signIn(page, owner, person);
  await goToConsent(page, clinic);
  await owner`insert into suspensions (facility_id, during, reason, act_number) values (${clinic.id}, daterange(today(), null), 'შემოწმება', '04/9')`;
  await accept(page, 'register');
  await expect(page.getByText(words('refusals.registration.clinicSuspended.title'))).toBeVisible();
  expect(await registrationsOf(owner, person)).toEqual({ all: 0, openAt: null });
});

test('REG-5 two browsers of one person race for two clinics, and one wins', async ({ owner, newBrowser }) => {
  const person = await aPerson(owner);
  const clinics = [await aNamedClinic(owner), await aNamedClinic(owner)];
  const pages = [await newBrowser(), await newBrowser()];
  for (const [i, page] of pages.entries()) {
    await signIn(page, owner, person);
    await goToConsent(page, clinics[i]!);
    await page.getByLabel(words('registration.consent.accept')).check();
  }
  await Promise.all(pages.map((page) => page.getByRole('button', { name: words('registration.acts.register'), exact: true }).click()));
  const outcomes = await Promise.all(pages.map(async (page) => {
    await page.locator('.trouble, .receipt-head').waitFor();
    return page.url().includes('/my/receipts/');
  }));
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  const winner = clinics[outcomes.indexOf(true)];
  expect(await registrationsOf(owner, person)).toEqual({ all: 1, openAt: winner?.id });
});

test('REG-6 works by keyboard alone', async ({ owner, page }) => {
  const [person, clinic] = [await aPerson(owner), await aNamedClinic(owner)];
  await signIn(page, owner, person);
  await goToConsent(page, clinic);
  await page.getByLabel(words('registration.consent.accept')).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/my/receipts/*');
  expect(await registrationsOf(owner, person)).toEqual({ all: 1, openAt: clinic.id });
});

test('REG-7 goes on in English when the reader does', async ({ owner, page }) => {
  const [person, clinic] = [await aPerson(owner), await aNamedClinic(owner)];
  await signIn(page, owner, person);
  await choose(page, clinic, 'register');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL('**/en/my/receipts/*');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/registered/);
});
