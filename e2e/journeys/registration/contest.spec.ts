import type { Page } from '@playwright/test';
import { contestOf, linkInMessage, registeredAtCounter, wasRegisteredHoursAgo } from '#e2e/actors/contesting.ts';
import { send } from '#e2e/actors/forms.ts';
import { registrationsOf } from '#e2e/actors/registering.ts';
import { signIn, signInAsStaff } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('CON-1 registered without their will: contested by the link without signing in, the clinic silent, the agency upholds, the clinic before is back', async ({ owner, newBrowser }) => {
  const { person, before, clinic, registrationId } = await registeredAtCounter(owner);
  const phone = await newBrowser();
  const link = await linkInMessage(owner, person);
  await phone.goto(link);
  await expect(phone.getByText(clinic.name)).toBeVisible();
  expect(await owner`select from contests where registration_id = ${registrationId}`).toHaveLength(0);
  await send(phone, words('contests.link.submit'));
  await expect(title(phone)).toHaveText(words('refusals.contests.linkUsed.title'));
  const { id, afterDue } = await contestOf(owner, registrationId);

  const early = await newBrowser();
  await signInAsStaff(early, owner);
  await early.goto(`/agency/contests/${id}`);
  await expect(early.getByRole('button', { name: words('contests.agency.submit') })).toHaveCount(0);
  const late = await newBrowser({ today: afterDue });
  await signInAsStaff(late, owner);
  await late.goto('/agency/contests?state=ready');
  await late.goto(`/agency/contests/${id}`);
  await expect(late.getByText(words('contests.agency.silence'))).toBeVisible();
  await late.getByLabel(words('contests.agency.uphold'), { exact: true }).check();
  await late.locator('#reasons').fill('კლინიკამ თანხმობა არ დაადასტურა.');
  await send(late, words('contests.agency.submit'));
  await expect(late.getByText(words('contests.states.upheld'))).toBeVisible();
  expect(await registrationsOf(owner, person)).toEqual({ all: 2, openAt: before.id });
  await expect.poll(async () => (await owner`select from demo_messages where recipient = (select phone from people where id = ${person.id})
    and body like ${`%თქვენი კლინიკა კვლავ არის ${before.name}%`}`).length).toBe(1);
});

test('CON-2 a link that was used says so, and a wrong one looks like none', async ({ owner, newBrowser }) => {
  const { person, registrationId } = await registeredAtCounter(owner);
  const [first, second] = [await newBrowser(), await newBrowser()];
  const link = await linkInMessage(owner, person);
  for (const tab of [first, second]) await tab.goto(link);
  await send(first, words('contests.link.submit'));
  await expect(title(first)).toHaveText(words('refusals.contests.linkUsed.title'));
  await send(second, words('contests.link.submit'));
  await expect(second.locator('.trouble')).toContainText(words('refusals.contests.linkUsed.title'));
  expect(await owner`select from contests where registration_id = ${registrationId}`).toHaveLength(1);
  await second.goto(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`);
  await expect(title(second)).toHaveText(words('refusals.contests.linkUnknown.title'));
});

test('CON-3 the link works without JavaScript', async ({ owner, newBrowser }) => {
  const { person, registrationId } = await registeredAtCounter(owner);
  const plain = await newBrowser({ javaScriptEnabled: false });
  await plain.goto(await linkInMessage(owner, person));
  await send(plain, words('contests.link.submit'));
  await expect(title(plain)).toHaveText(words('refusals.contests.linkUsed.title'));
  expect(await owner`select from contests where registration_id = ${registrationId}`).toHaveLength(1);
});

test('CON-4 after 71 hours a person undoes what a clinic made for them', async ({ owner, page }) => {
  const { person } = await wasRegisteredHoursAgo(owner, 71);
  await signIn(page, owner, person);
  await page.goto('/my');
  await page.getByRole('link', { name: words('registration.acts.undo'), exact: true }).click();
  await page.getByLabel(words('contests.undo.confirm')).check();
  await send(page, words('registration.acts.undo'));
  await page.waitForURL('**/my/receipts/*');
  await expect(title(page)).toHaveText(words('registration.receipt.title.undone'));
  expect(await registrationsOf(owner, person)).toEqual({ all: 0, openAt: null });
});

test('CON-5 after 73 hours there is nothing to undo, and the way to contest it is there', async ({ owner, page }) => {
  const { person } = await wasRegisteredHoursAgo(owner, 73);
  await signIn(page, owner, person);
  await page.goto('/my');
  await expect(page.getByRole('link', { name: words('registration.acts.undo'), exact: true })).toHaveCount(0);
  await page.goto('/my/registration/undo');
  await expect(title(page)).toHaveText(words('contests.undo.noneTitle'));
  await page.goto('/my');
  await page.locator('#history').locator('xpath=..').getByRole('link', { name: words('contests.own.act') }).click();
  await send(page, words('contests.own.submit'));
  await expect(title(page)).toHaveText(words('contests.own.title'));
});

test('CON-6 the clinic brings the form that was signed, and the agency lets the registration stand', async ({ owner, newBrowser }) => {
  const { person, clinic, registrationId } = await registeredAtCounter(owner, 'form');
  const phone = await newBrowser();
  await phone.goto(await linkInMessage(owner, person));
  await send(phone, words('contests.link.submit'));
  await expect(title(phone)).toHaveText(words('refusals.contests.linkUsed.title'));
  const { id, number } = await contestOf(owner, registrationId);
  const counter = await newBrowser();
  await signInAsStaff(counter, owner, clinic.id);
  await counter.goto('/clinic/contests');
  await counter.getByRole('link', { name: `№${number}` }).click();
  await counter.getByLabel(words('contests.clinic.hasForm'), { exact: true }).check();
  await send(counter, words('contests.clinic.submit'));
  await expect(counter.getByText(words('contests.clinic.answered'))).toBeVisible();
  const agency = await newBrowser();
  await signInAsStaff(agency, owner);
  await agency.goto(`/agency/contests/${id}`);
  await agency.getByLabel(words('contests.agency.reject'), { exact: true }).check();
  await agency.locator('#reasons').fill('ფორმა ხელმოწერილია.');
  await send(agency, words('contests.agency.submit'));
  await expect(agency.getByText(words('contests.states.rejected'))).toBeVisible();
  expect((await registrationsOf(owner, person)).openAt).toBe(clinic.id);
});
