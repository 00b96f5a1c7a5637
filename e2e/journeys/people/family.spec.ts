import type { Page } from '@playwright/test';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { anAccount, aPerson, aRegistration, dayOf, type Day, type Person } from '#db/tests/builders.ts';
import { aCertificate, aGuardianship } from '#db/tests/family-builders.ts';
import { send, typeDate } from '#e2e/actors/forms.ts';
import { accept, aNamedClinic, registrationsOf, type Clinic } from '#e2e/actors/registering.ts';
import { signIn, signInAsStaff } from '#e2e/actors/signing-in.ts';
import { inWords, words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

type Owner = Sql<Types>;

/** A child and two parents, whose names tell them apart. */
async function aFamily(owner: Owner, bornOn: Day = '2019-05-20') {
  const child = await aPerson(owner, { givenName: 'ელენე', bornOn, phone: null });
  const [mother, father] = [await aPerson(owner), await aPerson(owner, { givenName: 'გიორგი' })];
  const [ofMother, ofFather] = [await aGuardianship(owner, mother, child, { from: child.bornOn }), await aGuardianship(owner, father, child, { from: child.bornOn })];
  return { child, mother, father, ofMother, ofFather };
}

/** From a clinic's own page to the receipt, for a ward by their given name. */
async function chooseFor(page: Page, clinic: Clinic, name: string): Promise<void> {
  await page.goto(`/clinics/${clinic.id}`);
  await page.getByRole('link', { name: words('family.forWards.choose', { name }) }).click();
  await page.getByRole('link', { name: words('registration.check.continue') }).click();
  await accept(page, 'register');
  await page.waitForURL('**/my/family/*/receipts/*');
}

const toldAs = async (owner: Owner, person: Person): Promise<string[]> =>
  (await owner<{ kind: string }[]>`select kind from notices where person_id = ${person.id} order by id`).map(({ kind }) => kind);

test('FAM-1 a parent registers a child, and has the receipt', async ({ owner, page }) => {
  const [{ child, mother, ofMother }, clinic] = [await aFamily(owner), await aNamedClinic(owner)];
  await signIn(page, owner, mother);
  await page.goto('/my/family');
  await expect(page.getByRole('heading', { name: 'ელენე ბერიძე' })).toBeVisible();
  await expect(page.getByText(words('family.ward.nowhere'))).toBeVisible();
  await chooseFor(page, clinic, 'ელენე');
  await expect(page.getByText(words('family.acting.for', { name: 'ელენე ბერიძე' }))).toBeVisible();
  expect(page.url()).not.toContain(child.id);
  expect(await registrationsOf(owner, child)).toEqual({ all: 1, openAt: clinic.id });
  expect(await registrationsOf(owner, mother)).toEqual({ all: 0, openAt: null });
  const pdf = await page.request.get(await page.getByRole('link', { name: words('registration.receipt.pdf') }).getAttribute('href') ?? '');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.goto(`/my/family/${ofMother}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('family.toWard', { name: 'ელენე' }));
  await expect(page.getByText(clinic.name).first()).toBeVisible();
});

test('FAM-2 the other parent is told, and objects', async ({ owner, newBrowser }) => {
  const [{ child, mother, father, ofFather }, clinic] = [await aFamily(owner), await aNamedClinic(owner)];
  const hers = await newBrowser();
  await signIn(hers, owner, mother);
  await chooseFor(hers, clinic, 'ელენე');
  for (const parent of [mother, father]) expect(await toldAs(owner, parent)).toContain('wardRegistered');

  const his = await newBrowser();
  await signIn(his, owner, father);
  await his.goto(`/my/family/${ofFather}`);
  await his.getByRole('link', { name: words('family.objection.link') }).click();
  await his.waitForURL('**/contest/*');
  await send(his, words('contests.own.submit'));
  await expect.poll(async () => (await owner`select ground, way from contests where person_id = ${child.id}`)[0])
    .toEqual({ ground: 'guardian_objects', way: 'portal' });
  expect(await toldAs(owner, mother)).toContain('wardContestOpened');
});

test('FAM-3 a parent ends a child’s registration, also without JavaScript', async ({ owner, newBrowser }) => {
  const [{ child, mother, ofMother }, clinic] = [await aFamily(owner), await aNamedClinic(owner)];
  await aRegistration(owner, { personId: child.id, facilityId: clinic.id, accountId: await anAccount(owner, { personId: mother.id }), from: -100 });
  const page = await newBrowser({ javaScriptEnabled: false });
  await signIn(page, owner, mother);
  await page.goto(`/my/family/${ofMother}/registration/end`);
  await page.getByLabel(words('registration.end.confirm')).check();
  await send(page, words('registration.acts.end'));
  await page.waitForURL('**/my/family/*/receipts/*');
  expect(await registrationsOf(owner, child)).toEqual({ all: 1, openAt: null });
});

test('FAM-4 a guardian whose dates have ended is told since when, and does nothing', async ({ owner, page }) => {
  const [guardian, ward, clinic] = [await aPerson(owner), await aPerson(owner, { bornOn: '2019-05-20' }), await aNamedClinic(owner)];
  const ended = await aGuardianship(owner, guardian, ward, { scope: 'guardian', from: -100, to: -2 });
  await signIn(page, owner, guardian);
  for (const path of ['', '/registration/end', `/registration/new/${clinic.id}/consent`]) {
    await page.goto(`/my/family/${ended}${path}`);
    await page.waitForURL(`**/my/family?over=${ended}`);
    await expect(page.getByText(words('refusals.family.guardianshipEnded.why', { sinceOn_from: inWords.from(await dayOf(owner, -2)) }))).toBeVisible();
  }
  await expect(page.getByText(ward.familyName, { exact: false }).and(page.locator('main h2'))).toHaveCount(0);
  await page.goto(`/clinics/${clinic.id}`);
  await expect(page.getByText(words('family.forWards.title'))).toHaveCount(0);
  const stranger = await aGuardianship(owner, await aPerson(owner), ward);
  expect((await page.goto(`/my/family/${stranger}`))?.status()).toBe(404);
});

test('FAM-5 at 18 the access is over by its date, and the young person reads so', async ({ owner, newBrowser }) => {
  const clinic = await aNamedClinic(owner);
  const [birth] = await owner<{ on: string }[]>`select (today() + 1 - interval '18 years')::date as on`;
  const { child, mother, ofMother } = await aFamily(owner, birth!.on);
  const page = await newBrowser();
  await signIn(page, owner, mother);
  await page.goto(`/my/family/${ofMother}/registration/new/${clinic.id}/consent`);
  await page.getByLabel(words('registration.consent.accept')).check();
  const birthday = await dayOf(owner, 1);
  await page.context().addCookies([{ name: 'erti-today', value: birthday, url: new URL('/', page.url()).href }]);
  await send(page, words('registration.acts.register'));
  await expect(page.getByText(words('refusals.family.wardCameOfAge.title')).first()).toBeVisible();
  expect(await registrationsOf(owner, child)).toEqual({ all: 0, openAt: null });
  await page.goto(`/my/family/${ofMother}`);
  await page.waitForURL('**/my/family?over=*');

  await owner`update people set phone = '+995500000018' where id = ${child.id}`;
  const own = await newBrowser({ today: birthday });
  await signIn(own, owner, child);
  await own.goto('/my');
  await expect(own.getByText(words('family.ofAge.title'))).toBeVisible();
});

test('FAM-6 a newborn is announced, registered, and joined to its number: one record', async ({ owner, newBrowser }) => {
  const [mother, clinic, certificate] = [await aPerson(owner), await aNamedClinic(owner), aCertificate()];
  const bornOn = await dayOf(owner, -3);
  const page = await newBrowser();
  await signIn(page, owner, mother);
  await page.goto('/my/family/newborn');
  await page.getByLabel(words('family.newborn.certificate'), { exact: true }).fill(certificate);
  await page.getByLabel(words('family.newborn.givenName'), { exact: true }).fill('ლილე');
  await page.getByLabel(words('family.newborn.familyName'), { exact: true }).fill('ბერიძე');
  await typeDate(page, 'bornOn', bornOn);
  await page.getByLabel(words('people.sex.female'), { exact: true }).check();
  await page.getByLabel(words('family.newborn.confirm')).check();
  await send(page, words('family.newborn.announce'));
  await page.waitForURL(/\/my\/family\/[\da-f-]{36}$/);
  await chooseFor(page, clinic, 'ლილე');
  await expect(page.getByText(words('registration.receipt.certificate'))).toBeVisible();

  const agency = await newBrowser();
  await signInAsStaff(agency, owner);
  await agency.goto('/agency/families');
  await expect(agency.locator('main')).not.toContainText('ლილე');
  await agency.getByRole('link', { name: new RegExp(certificate) }).click();
  const number = `00${String(Date.now()).slice(-9)}`;
  await agency.getByLabel(words('family.record.number'), { exact: true }).fill(number);
  await agency.getByLabel(words('family.record.familyName'), { exact: true }).fill('ბერაძე');
  await typeDate(agency, 'bornOn', bornOn);
  await send(agency, words('family.join.submit'));
  await expect(agency.getByText(words('refusals.family.newbornDiffers.title')).first()).toBeVisible();
  await agency.getByLabel(words('family.record.familyName'), { exact: true }).fill('ბერიძე');
  await send(agency, words('family.join.submit'));
  await agency.waitForURL('**/agency/families?done=joined');
  expect(await owner`select p.birth_certificate_number as certificate, r.facility_id as clinic from people p join registrations r on r.person_id = p.id
    where p.personal_number = ${number}`).toEqual([{ certificate, clinic: clinic.id }]);
  expect(await owner`select from people where birth_certificate_number = ${certificate}`).toHaveLength(1);
});

test('FAM-7 the agency records a guardianship on a paper and ends it, and both are told', async ({ owner, page }) => {
  const [guardian, ward] = [await aPerson(owner), await aPerson(owner, { bornOn: '2019-05-20' })];
  await signInAsStaff(page, owner);
  await page.goto('/agency/families/new');
  const type = async (side: 'guardian' | 'ward', { personalNumber, familyName, bornOn }: Person) => {
    await page.locator(`#${side}Number`).fill(personalNumber);
    await page.locator(`#${side}FamilyName`).fill(familyName);
    await typeDate(page, `${side}BornOn`, bornOn);
  };
  await type('guardian', { ...guardian, bornOn: '1950-01-01' });
  await type('ward', ward);
  await page.getByLabel(words('family.scopesTold.guardian')).check();
  await page.locator('#documentType').selectOption('birth_certificate');
  await page.locator('#documentNumber').fill('12-ა');
  await typeDate(page, 'startsOn', '2024-01-01');
  await send(page, words('family.record.submit'));
  await expect(page.locator('#documentType-error')).toContainText(words('errors.family.documentFits'));
  await page.locator('#documentType').selectOption('guardianship_act');
  await send(page, words('family.record.submit'));
  await expect(page.getByText(words('refusals.family.guardianNotMatched.title')).first()).toBeVisible();
  await type('guardian', guardian);
  await send(page, words('family.record.submit'));
  await page.waitForURL('**/agency/families?done=recorded');
  for (const side of [guardian, ward]) expect(await toldAs(owner, side)).toEqual(['guardianshipRecorded']);

  const [made] = await owner<{ id: string }[]>`select id from guardianships where ward_id = ${ward.id}`;
  await page.goto(`/agency/families/${made!.id}`);
  await expect(page.locator('main')).not.toContainText(ward.familyName);
  await page.locator('#documentNumber').fill('13-ა');
  await page.locator('#reason').fill('უფლება შეწყდა');
  await page.getByLabel(words('family.end.confirm')).check();
  await send(page, words('family.end.submit'));
  await page.waitForURL('**/agency/families?done=ended');
  for (const side of [guardian, ward]) expect(await toldAs(owner, side)).toEqual(['guardianshipRecorded', 'guardianshipEnded']);
});
