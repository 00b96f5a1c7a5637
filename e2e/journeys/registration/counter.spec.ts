import { randomInt } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { aPerson, type Person } from '#db/tests/builders.ts';
import { someForms } from '#db/tests/counter-builders.ts';
import { aScannedPage, askForConsentCode, find, guards, messagesSoFar, open, prepareForm, registerOnForm, seeReceipt, upload } from '#e2e/actors/counter.ts';
import { send } from '#e2e/actors/forms.ts';
import { aNamedClinic, aRegisteredPerson, registrationsOf } from '#e2e/actors/registering.ts';
import { codeOnPhone, signInAsStaff } from '#e2e/actors/signing-in.ts';
import { inWords, words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';
import { printedNumber } from '#lib/registration/forms/form-number.ts';

const form = (number: number): string => printedNumber({ series: 'აბ', number });
const letters = 'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ';
const aSeries = (): string => `${letters[1 + randomInt(32)]}${letters[randomInt(33)]}`;

test('COU-1 the agency issues forms, and somebody is registered on a scan of theirs', async ({ owner, newBrowser }) => {
  const [clinic, person, series] = [await aNamedClinic(owner), await aPerson(owner), aSeries()];
  const [agency, page] = [await newBrowser(), await newBrowser()];
  const first = 1 + randomInt(900_000);
  await signInAsStaff(agency, owner);
  await agency.goto(`/agency/forms?q=${encodeURIComponent(clinic.name)}`);
  await agency.getByRole('link', { name: clinic.name }).click();
  for (const [field, typed] of [['series', series], ['from', String(first)], ['to', String(first + 9)]] as const)
    await agency.getByLabel(words(`counter.issue.${field}`), { exact: true }).fill(typed);
  await send(agency, words('counter.issue.submit'));
  await expect(agency.getByText(words('counter.issue.done'))).toBeVisible();

  await signInAsStaff(page, owner, clinic.id);
  const visit = await open(page, person);
  await prepareForm(page);
  const number = printedNumber({ series, number: first });
  const paper = await page.request.get(`/clinic/register/${visit}/consent`);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await paper.body())), { mergePages: true });
  for (const printed of [number, person.personalNumber, clinic.name]) expect(text).toContain(printed);
  await upload(page, await aScannedPage());
  await expect(page.getByLabel(words('counter.form.number'), { exact: true })).toHaveValue(number);
  await send(page, words('counter.form.submit'));
  await seeReceipt(page);
  expect(page.url()).not.toContain(person.personalNumber);
  expect(await registrationsOf(owner, person)).toEqual({ all: 1, openAt: clinic.id });

  await agency.goto(`${new URL(agency.url()).pathname}?state=used`);
  await expect(agency.getByText(number)).toBeVisible();
  await expect(agency.getByRole('link', { name: number })).toHaveCount(0);
  await agency.goto(`/agency/people/${person.id}`);
  await agency.getByLabel(words('data.purposes.complaint')).check();
  await send(agency, words('data.file.submit'));
  const look = agency.getByRole('link', { name: number });
  const scan = await agency.request.get(await look.getAttribute('href') ?? '');
  expect(scan.headers()['content-type']).toBe('image/jpeg');
  expect(await owner`select from journal where act = 'scan.viewed' and actor = 'agency' and person_id = ${person.id}`).toHaveLength(1);
});

test('COU-2 somebody is registered on a code that they read out, and is told at once', async ({ owner, page }) => {
  const [clinic, person] = [await aNamedClinic(owner), await aPerson(owner, { email: 'nino@example.test' })];
  await signInAsStaff(page, owner, clinic.id);
  await open(page, person);
  const code = await askForConsentCode(page, owner, person);
  await page.getByLabel(words('counter.code.label'), { exact: true }).fill(code === '000000' ? '111111' : '000000');
  await send(page, words('counter.code.submit'));
  await expect(page.getByText(words('refusals.counter.wrongCode.title'))).toBeVisible();
  await page.getByLabel(words('counter.code.label'), { exact: true }).fill(code);
  await send(page, words('counter.code.submit'));
  await seeReceipt(page);
  await expect(page.locator('main')).not.toContainText(person.personalNumber);
  const channels = await owner<{ channel: string }[]>`select channel from notices where person_id = ${person.id} and kind = 'registeredAtCounter' order by channel`;
  expect(channels.map(({ channel }) => channel)).toEqual(['email', 'phone']);
});

test('COU-3 a wrong surname finds nobody, an unknown number neither, and a dead person has a sentence of their own', async ({ owner, page }) => {
  const [clinic, person, dead] = [await aNamedClinic(owner), await aPerson(owner), await aPerson(owner, { diedOn: -9 })];
  await signInAsStaff(page, owner, clinic.id);
  for (const wrong of [{ ...person, familyName: 'სხვა' }, { ...person, personalNumber: '00999999998' }, { ...dead, familyName: 'სხვა' }]) {
    await find(page, wrong);
    await expect(page.getByText(words('refusals.counter.doesNotMatch.title'))).toBeVisible();
    await expect(page.getByLabel(words('counter.match.familyName'), { exact: true })).toHaveValue(wrong.familyName);
  }
  await find(page, dead);
  await expect(page.getByText(words('refusals.counter.hasDied.title'))).toBeVisible();
  expect(await owner`select from counter_visits where person_id in (${person.id}, ${dead.id})`).toHaveLength(0);
});

test('COU-4 a form that is used, spoiled or of another clinic says which, and the registrar goes on with another', async ({ owner, page }) => {
  const [clinic, other, person] = [await aNamedClinic(owner), await aNamedClinic(owner), await aPerson(owner)];
  const [own, foreign] = [await someForms(owner, clinic.id, 4), await someForms(owner, other.id, 1)];
  await signInAsStaff(page, owner, clinic.id);
  await registerOnForm(page, await aPerson(owner), form(own));
  await seeReceipt(page);
  await page.goto('/clinic/forms');
  await page.getByLabel(words('counter.mark.form'), { exact: true }).fill(form(own + 1));
  await page.getByLabel(words('counter.mark.spoiled'), { exact: true }).check();
  await page.getByLabel(words('counter.mark.reason'), { exact: true }).fill('დაიხა');
  await send(page, words('counter.mark.submit'));
  await expect(page.getByText(words('counter.mark.done'))).toBeVisible();

  await registerOnForm(page, person, form(own));
  for (const [number, code] of [[foreign, 'used'], [own + 1, 'ofAnotherClinic'], [own + 2, 'spoiled']] as const) {
    await expect(page.getByText(words(`refusals.forms.${code}.title`))).toBeVisible();
    expect(await registrationsOf(owner, person)).toEqual({ all: 0, openAt: null });
    await page.getByLabel(words('counter.form.number'), { exact: true }).fill(form(number));
    await send(page, words('counter.form.submit'));
  }
  await seeReceipt(page);
});

test('COU-5 a blurred scan and a wrong file are refused, and nothing is lost', async ({ owner, page }) => {
  const [clinic, person] = [await aNamedClinic(owner), await aPerson(owner)];
  await someForms(owner, clinic.id, 1);
  await signInAsStaff(page, owner, clinic.id);
  await open(page, person);
  await prepareForm(page);
  await upload(page, await aScannedPage(8));
  await expect(page.getByText(words('refusals.counter.scanUnreadable.title'))).toBeVisible();
  await upload(page, { name: 'form.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a form') });
  await expect(page.getByText(words('refusals.documents.notWhatItSays.title'))).toBeVisible();
  await upload(page, await aScannedPage());
  await send(page, words('counter.form.submit'));
  await seeReceipt(page);
});

test('COU-6 three in a row, by keyboard alone', async ({ owner, page }) => {
  const clinic = await aNamedClinic(owner);
  await signInAsStaff(page, owner, clinic.id);
  await page.goto('/clinic/register');
  for (const person of [await aPerson(owner), await aPerson(owner), await aPerson(owner)] satisfies Person[]) {
    await expect(page.locator('#personalNumber')).toBeFocused();
    await expect(page.locator('#personalNumber')).toHaveValue('');
    const [year, month, day] = person.bornOn.split('-').map(Number);
    for (const typed of [person.personalNumber, person.familyName, day, month]) {
      await page.keyboard.type(String(typed));
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type(String(year));
    await page.keyboard.press('Enter');
    await expect(page.locator('#proof-code')).toBeFocused();
    const before = await messagesSoFar(owner);
    await page.keyboard.press('Enter');
    await expect(page.locator('#code')).toBeFocused();
    await page.keyboard.type(await codeOnPhone(owner, person, before));
    await page.keyboard.press('Enter');
    await expect(page.locator('#next')).toBeFocused();
    expect(await registrationsOf(owner, person)).toEqual({ all: 1, openAt: clinic.id });
    await page.keyboard.press('Enter');
    await page.waitForURL('**/clinic/register');
  }
  await expect(page.getByRole('row')).toHaveCount(4);
});

test('COU-7 a child comes with a parent, whose own number says who they are and whose phone gets the code', async ({ owner, page }) => {
  const [clinic, child] = [await aNamedClinic(owner), await aPerson(owner, { bornOn: -3000, phone: null })];
  const [mother, father] = [await aPerson(owner), await aPerson(owner)];
  await guards(owner, mother, child);
  await guards(owner, father, child, -30);
  await signInAsStaff(page, owner, clinic.id);
  await open(page, child);
  const number = page.getByLabel(words('counter.guardian.number'), { exact: true });
  await expect(number).toBeFocused();
  const [ended] = await owner<{ day: string }[]>`select today() - 30 as day`;
  for (const [typed, sentence] of [
    [father.personalNumber, words('refusals.counter.guardianshipEnded.why', { endedOn_from: inWords.from(ended!.day) })],
    ['00999999998', words('refusals.counter.doesNotGuard.why')],
  ] as const) {
    await number.fill(typed);
    await send(page, words('counter.guardian.submit'));
    await expect(page.getByText(sentence)).toBeVisible();
  }
  await number.fill(mother.personalNumber);
  await send(page, words('counter.guardian.submit'));
  const code = await askForConsentCode(page, owner, mother);
  await page.getByLabel(words('counter.code.label'), { exact: true }).fill(code);
  await send(page, words('counter.code.submit'));
  await seeReceipt(page);
  expect(await registrationsOf(owner, child)).toEqual({ all: 1, openAt: clinic.id });
});

test('COU-8 all of it works without JavaScript', async ({ owner, newBrowser }) => {
  const page = await newBrowser({ javaScriptEnabled: false });
  const [clinic, person, another] = [await aNamedClinic(owner), await aPerson(owner), await aPerson(owner)];
  const number = await someForms(owner, clinic.id, 1);
  await signInAsStaff(page, owner, clinic.id);
  await find(page, { ...person, familyName: 'სხვა' });
  await expect(page.getByText(words('refusals.counter.doesNotMatch.title'))).toBeVisible();
  await open(page, person);
  const code = await askForConsentCode(page, owner, person);
  await page.getByLabel(words('counter.code.label'), { exact: true }).fill(code);
  await send(page, words('counter.code.submit'));
  await seeReceipt(page);
  await page.getByRole('link', { name: words('counter.receipt.next') }).click();
  await registerOnForm(page, another, form(number));
  await seeReceipt(page);
  expect(await registrationsOf(owner, another)).toEqual({ all: 1, openAt: clinic.id });
});

test('COU-9 the law of two months holds at the counter, and the visit is of whoever opened it', async ({ owner, newBrowser }) => {
  const [clinic, other] = [await aNamedClinic(owner), await aNamedClinic(owner)];
  const person = await aRegisteredPerson(owner, other, -10);
  const [page, colleague] = [await newBrowser(), await newBrowser()];
  await signInAsStaff(page, owner, clinic.id);
  const visit = await open(page, person);
  await expect(page.locator('main')).not.toContainText(other.name);
  await signInAsStaff(colleague, owner, clinic.id);
  await colleague.goto(`/clinic/register/${visit}`);
  await expect(colleague.getByText(words('counter.over.title'))).toBeVisible();
  await expect(colleague.locator('main')).not.toContainText(person.familyName);
  const code = await askForConsentCode(page, owner, person);
  await page.getByLabel(words('counter.code.label'), { exact: true }).fill(code);
  await send(page, words('counter.code.submit'));
  await expect(page.getByRole('heading', { name: /კლინიკის შეცვლა შესაძლებელი იქნება/ })).toBeVisible();
  expect(await registrationsOf(owner, person)).toEqual({ all: 1, openAt: other.id });
});
