import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import { aPerson, type Person } from '#db/tests/builders.ts';
import { aGuardianship } from '#db/tests/family-builders.ts';
import { send, typeDate } from '#e2e/actors/forms.ts';
import { aNamedClinic, aRegisteredPerson } from '#e2e/actors/registering.ts';
import { signIn, signInAsStaff } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

/** Asks of a person at a clinic's check, with why. */
async function askWithPurpose(page: Page, person: Person, purpose: string): Promise<void> {
  await page.goto('/clinic');
  await page.getByLabel(words('clinic.check.field'), { exact: true }).fill(person.personalNumber);
  await send(page, words('clinic.check.submit'));
  await page.getByLabel(words(`data.purposes.${purpose}`)).check();
  await send(page, words('clinic.check.submit'));
}

/** Types who the patient is, and why it cannot wait. */
async function fillEmergency(page: Page, person: Person, reason: string): Promise<void> {
  await page.goto('/clinic/emergency');
  await page.getByLabel(words('data.emergency.personalNumber'), { exact: true }).fill(person.personalNumber);
  await page.getByLabel(words('data.emergency.familyName'), { exact: true }).fill(person.familyName);
  await typeDate(page, 'bornOn', person.bornOn);
  await page.locator('#reason').fill(reason);
  await send(page, words('data.emergency.submit'));
}

const reason = 'უგონოდ მოიყვანეს, ვერაფერს ამბობს';

test('DAT-1 a person sees who looked, reports it, and reads the agency’s answer', async ({ owner, newBrowser }) => {
  const [clinic, person] = [await aNamedClinic(owner), await aPerson(owner)];
  const registrar = await newBrowser();
  await signInAsStaff(registrar, owner, clinic.id);
  await askWithPurpose(registrar, person, 'referral');
  await expect(registrar.getByText(words('clinic.check.nowhere.title'))).toBeVisible();

  const own = await newBrowser();
  await signIn(own, owner, person);
  await own.goto('/my/data/looks');
  const look = own.getByRole('row').filter({ hasText: clinic.name }).filter({ hasText: words('data.purposes.referral') });
  await expect(look).toContainText(words('data.roles.registrar'));
  await expect(own.locator('main')).not.toContainText('ნანა ბერიძე');
  await look.getByRole('link', { name: words('data.looks.reportText') }).click();
  await send(own, words('data.report.submit'));
  await expect(own.locator('#words-error')).toContainText(words('errors.looks.report'));
  await own.locator('#words').fill('ამ კლინიკაში არასოდეს ვყოფილვარ');
  await send(own, words('data.report.submit'));
  await own.waitForURL('**/my/data/looks?reported=1');
  await expect(look).toContainText(words('data.looks.reported'));

  const agency = await newBrowser();
  await signInAsStaff(agency, owner);
  const [report] = await owner<{ id: number }[]>`select journal_id as id from look_reports where person_id = ${person.id}`;
  await agency.goto(`/agency/reports/${report!.id}`);
  await expect(agency.locator('main')).toContainText('ნანა ბერიძე');
  await agency.locator('#answer').fill('კლინიკამ მიმართვა წარმოადგინა.');
  await send(agency, words('data.reports.submit'));
  await agency.waitForURL('**/agency/reports');
  await own.goto('/my/data/looks');
  await expect(look).toContainText('კლინიკამ მიმართვა წარმოადგინა.');
});

test('DAT-2 an opening in an emergency is told to the person at once, and examined by the agency', async ({ owner, newBrowser }) => {
  const [clinic, own] = [await aNamedClinic(owner), await aNamedClinic(owner)];
  const person = await aRegisteredPerson(owner, own, -5);
  const registrar = await newBrowser();
  await signInAsStaff(registrar, owner, clinic.id);
  await fillEmergency(registrar, person, 'სასწრაფოდ');
  await expect(registrar.locator('#reason-error')).toContainText(words('errors.looks.reason'));
  await registrar.locator('#reason').fill(reason);
  await send(registrar, words('data.emergency.submit'));
  await expect(registrar.getByText(words('data.emergency.opened'))).toBeVisible();
  await expect(registrar.locator('main')).toContainText(own.name);
  expect(registrar.url()).not.toContain(person.personalNumber);
  await expect.poll(async () => (await owner`select from demo_messages
    where recipient = (select phone from people where id = ${person.id}) and body like ${`%${clinic.name}%`}`).length).toBe(1);

  const page = await newBrowser();
  await signIn(page, owner, person);
  await page.goto('/my/data/looks');
  const look = page.getByRole('row').filter({ hasText: reason });
  await expect(look).toContainText(words('data.looks.emergency'));

  const agency = await newBrowser();
  await signInAsStaff(agency, owner);
  await agency.goto('/agency/emergencies');
  await expect(agency.locator('main')).not.toContainText(person.personalNumber);
  const [opening] = await owner<{ id: string }[]>`select id from emergency_openings where person_id = ${person.id}`;
  await agency.goto(`/agency/emergencies/${opening!.id}`);
  await agency.locator('#finding').fill('საფუძვლიანია');
  await send(agency, words('data.emergencies.submit'));
  await agency.waitForURL('**/agency/emergencies');
  await page.goto('/my/data');
  await expect(page.locator('main')).toContainText('საფუძვლიანია');
});

test('DAT-3 who does not match opens nothing, and learns nothing', async ({ owner, page }) => {
  const [clinic, person] = [await aNamedClinic(owner), await aPerson(owner)];
  await signInAsStaff(page, owner, clinic.id);
  for (const wrong of [{ ...person, familyName: 'კაპანაძე' }, { ...person, personalNumber: '00999999995' }]) {
    await fillEmergency(page, wrong, reason);
    await expect(page.locator('.trouble')).toContainText(words('refusals.people.emergencyNotMatched.why'));
    await expect(page.locator('main')).not.toContainText('ნინო');
  }
});

test('DAT-4 staff without a purpose are shown nothing', async ({ owner, newBrowser }) => {
  const [clinic, person] = [await aNamedClinic(owner), await aRegisteredPerson(owner, await aNamedClinic(owner), -5)];
  const registrar = await newBrowser();
  await signInAsStaff(registrar, owner, clinic.id);
  await registrar.goto('/clinic');
  await registrar.getByLabel(words('clinic.check.field'), { exact: true }).fill(person.personalNumber);
  await send(registrar, words('clinic.check.submit'));
  await expect(registrar.getByText(words('clinic.check.purpose_needed.title'))).toBeVisible();
  await expect(registrar.getByText(words('clinic.check.elsewhere.title'))).toBeHidden();

  const agency = await newBrowser();
  await signInAsStaff(agency, owner);
  await agency.goto(`/agency/people/${person.id}`);
  await expect(agency.getByRole('heading', { level: 1 })).toHaveText(words('data.file.title'));
  await expect(agency.locator('main')).not.toContainText(person.personalNumber);
  await agency.getByLabel(words('data.purposes.other')).check();
  await send(agency, words('data.file.submit'));
  await expect(agency.locator('#words-error')).toContainText(words('errors.looks.words'));
  await agency.locator('#words').fill('სასამართლოს მოთხოვნა');
  await send(agency, words('data.file.submit'));
  await expect(agency.locator('main')).toContainText(person.personalNumber);
});

test('DAT-5 a person downloads everything, as JSON and as PDF, and each download is written down', async ({ owner, page }) => {
  const clinic = await aNamedClinic(owner);
  const person = await aRegisteredPerson(owner, clinic, -5);
  await signIn(page, owner, person);
  await page.goto('/my/data');
  await expect(page.locator('main')).toContainText(person.personalNumber);
  const take = async (format: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: words(`data.download.${format}`) }).click()]);
    return readFile(await download.path());
  };
  const json = JSON.parse((await take('json')).toString()) as { held: Record<string, object[]> };
  expect(json.held.people).toMatchObject([{ personal_number: person.personalNumber }]);
  expect(json.held.registrations).toMatchObject([{ facility_id: { ka: clinic.name } }]);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await take('pdf'))), { mergePages: true });
  for (const word of [person.personalNumber, words('data.tables.registrations'), words('data.looks.title')]) expect(text.replace(/\s+/g, ' ')).toContain(word);
  await page.goto('/my/data/changes');
  await expect(page.getByRole('row').filter({ hasText: words('agency.acts.data.downloaded') })).toHaveCount(2);
});

test('DAT-6 without JavaScript a purpose is asked for and given, and an emergency opened', async ({ owner, newBrowser }) => {
  const [clinic, person] = [await aNamedClinic(owner), await aPerson(owner)];
  const page = await newBrowser({ javaScriptEnabled: false });
  await signInAsStaff(page, owner, clinic.id);
  await askWithPurpose(page, person, 'registration');
  await expect(page.getByText(words('clinic.check.nowhere.title'))).toBeVisible();
  await fillEmergency(page, person, reason);
  await expect(page.getByText(words('data.emergency.opened'))).toBeVisible();
});

test('DAT-7 the roster shows what the list of limits says, and its people can read that they were on it', async ({ owner, newBrowser }) => {
  const clinic = await aNamedClinic(owner);
  const person = await aRegisteredPerson(owner, clinic, -5);
  const registrar = await newBrowser();
  await signInAsStaff(registrar, owner, clinic.id);
  await registrar.goto('/clinic/roster');
  await expect(registrar.getByText(words('clinic.roster.limits'))).toBeVisible();
  const headings = ['name', 'number', 'birthYear', 'since'].map((name) => words(`clinic.roster.${name}`));
  await expect(registrar.getByRole('columnheader')).toHaveText(headings);
  const own = await newBrowser();
  await signIn(own, owner, person);
  await own.goto('/my/data/looks');
  await expect(own.getByRole('row').filter({ hasText: words('agency.acts.roster.listed') })).toContainText(clinic.name);
});

test('DAT-8 a parent reads who looked at their child’s data, reports it, takes everything away, and sees the child’s package', async ({ owner, newBrowser }) => {
  const [clinic, parent, child] = [await aNamedClinic(owner), await aPerson(owner), await aPerson(owner, { givenName: 'ელენე', bornOn: '2019-05-20', phone: null })];
  const guardianship = await aGuardianship(owner, parent, child, { from: child.bornOn });
  const registrar = await newBrowser();
  await signInAsStaff(registrar, owner, clinic.id);
  await fillEmergency(registrar, child, reason);
  await expect(registrar.getByText(words('data.emergency.opened'))).toBeVisible();
  const told = await owner<{ kind: string }[]>`select kind from notices where person_id = ${parent.id}`;
  expect(told.map(({ kind }) => kind)).toEqual(['wardOpenedInEmergency']);

  const page = await newBrowser({ javaScriptEnabled: false });
  await signIn(page, owner, parent);
  await page.goto(`/my/family/${guardianship}`);
  await page.getByRole('link', { name: words('coverage.link') }).click();
  await expect(page.locator('main')).toContainText(words('coverage.covered', { package: words('coverage.packages.basic_u18') }));
  await page.goto(`/my/family/${guardianship}`);
  await page.getByRole('link', { name: words('data.titleOf', { name: 'ელენე' }) }).click();
  await expect(page.locator('main')).toContainText(child.personalNumber);
  await expect(page.locator('main')).not.toContainText(parent.personalNumber);
  await page.getByRole('link', { name: words('data.menu.looks') }).click();
  const look = page.getByRole('row').filter({ hasText: reason });
  await expect(look).toContainText(clinic.name);
  await look.getByRole('link', { name: words('data.looks.reportText') }).click();
  await page.locator('#words').fill('ბავშვი იმ დღეს სახლში იყო');
  await send(page, words('data.report.submit'));
  await page.waitForURL(`**/my/family/${guardianship}/data/looks?reported=1`);
  await expect(look).toContainText(words('data.looks.reported'));
  expect([...await owner`select person_id from look_reports where words = 'ბავშვი იმ დღეს სახლში იყო' and person_id = ${child.id}`]).toHaveLength(1);

  const take = (format: string) => page.request.get(`/my/family/${guardianship}/data/${format}`);
  expect(await (await take('json')).json()).toMatchObject({ held: { people: [{ personal_number: child.personalNumber }] } });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await (await take('pdf')).body())), { mergePages: true });
  expect(text.replace(/\s+/g, ' ')).toContain(words('data.titleOf', { name: 'ელენე ბერიძე' }));
  await page.goto(`/my/family/${guardianship}/data/changes`);
  await expect(page.getByRole('row').filter({ hasText: words('agency.acts.data.downloaded') })).toHaveCount(2);

  const stranger = await newBrowser();
  await signIn(stranger, owner, await aPerson(owner));
  for (const path of ['data', 'data/looks', 'data/changes', 'data/json', 'data/pdf', 'eligibility']) {
    expect((await stranger.request.get(`/my/family/${guardianship}/${path}`)).status()).toBe(404);
  }
});
