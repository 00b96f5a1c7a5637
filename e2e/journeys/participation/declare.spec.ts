import type { Page } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomInt } from 'node:crypto';
import jsQR from 'jsqr';
import { extractImages, extractText, getDocumentProxy } from 'unpdf';
import { aPerson } from '#db/tests/builders.ts';
import { acceptDeclaration, addFacility, fillInDeclaration, foundProvider, nameProvider, openReview, savePart, sign, upload } from '#e2e/actors/declaring.ts';
import { send } from '#e2e/actors/forms.ts';
import { choose } from '#e2e/actors/registering.ts';
import { signIn, signInAsStaff, signUp } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

test('PAR-1 a clinic that nobody knew signs up, declares, is returned, corrects, is accepted, and registers its first patient', async ({ page, owner, newBrowser }) => {
  test.slow();
  const name = `პოლიკლინიკა „სინჯი ${randomInt(1e9)}“`;
  const account = await signUp(page, owner);
  await foundProvider(page);
  const facilityId = await addFacility(page, name);
  await fillInDeclaration(page, facilityId, 'ლ-00-17');
  await sign(page, owner, account);

  const agency = await newBrowser();
  await signInAsStaff(agency, owner);
  await openReview(agency, owner, facilityId);
  await agency.getByRole('link', { name: words('agency.declarations.moves.return'), exact: true }).click();
  await agency.getByLabel(words('agency.declarations.return.section', { section: words('participation.sections.licence') }), { exact: true }).fill('ნომერი არასწორია.');
  await agency.getByLabel(words('agency.declarations.form.reasons'), { exact: true }).fill('ლიცენზიის მონაცემები შესწორებას საჭიროებს.');
  await send(agency, words('agency.declarations.return.submit'));
  await agency.waitForURL('**/agency/decisions/*');

  await page.goto(`/provider/facilities/${facilityId}/declaration`);
  await page.getByRole('link', { name: words('participation.wizard.overview.goOn'), exact: true }).first().click();
  await page.goto(`/provider/facilities/${facilityId}/declaration/licence`);
  await expect(page.getByText('ნომერი არასწორია.')).toBeVisible();
  await page.locator('#licenceNumber').fill('ლ-00-71');
  await savePart(page, 'licence');
  await page.goto(`/provider/facilities/${facilityId}/declaration/requirements`);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await savePart(page, 'requirements');
  await page.goto(`/provider/facilities/${facilityId}/declaration/check`);
  await sign(page, owner, account);

  await openReview(agency, owner, facilityId);
  await expect(agency.getByRole('main')).toContainText('ლ-00-71');
  await acceptDeclaration(agency);
  await agency.waitForURL('**/agency/decisions/*');

  const patient = await newBrowser();
  const person = await aPerson(owner);
  await signIn(patient, owner, person);
  await choose(patient, { id: facilityId, name }, 'register');
  await expect(patient.getByRole('main')).toContainText(name);
});

test('PAR-2 the written confirmation is a PDF in Georgian, and its QR code leads anyone to the truth about it', async ({ page, owner, newBrowser }) => {
  const account = await signUp(page, owner);
  await foundProvider(page);
  const facilityId = await addFacility(page, `პოლიკლინიკა „სინჯი ${randomInt(1e9)}“`);
  await fillInDeclaration(page, facilityId, 'ლ-00-18');
  await sign(page, owner, account);
  const href = await page.getByRole('link', { name: words('participation.wizard.declaration.pdfKa') }).getAttribute('href');
  const pdf = await (await page.request.get(href!)).body();
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: true });
  expect(text.replace(/\s+/g, ' ')).toContain('ლ-00-18');
  const images = (await Promise.all(Array.from({ length: document.numPages }, (_, n) => extractImages(document, n + 1)))).flat();
  const read = images.map(({ data, width, height, channels }) => jsQR(withAlpha(data, channels), width, height)?.data).find(Boolean);
  const anyone = await newBrowser();
  await anyone.goto(new URL(read!).pathname + new URL(read!).search);
  await expect(anyone.getByText(words('participation.verify.genuine'), { exact: true })).toBeVisible();
  await anyone.goto(new URL(read!).pathname.replace(/\d\d$/, '00') + new URL(read!).search);
  await expect(anyone.getByText(words('participation.verify.unknown'), { exact: true })).toBeVisible();
});

function withAlpha(data: Uint8ClampedArray, channels: number): Uint8ClampedArray {
  const pixels = data.length / channels;
  return Uint8ClampedArray.from({ length: pixels * 4 }, (_, i) => (i % 4 === 3 ? 255 : data[Math.floor(i / 4) * channels + Math.min(i % 4, channels - 1)]!));
}

test('PAR-3 a wrong file is refused in a sentence, and nothing is kept of it', async ({ page, owner }) => {
  const account = await signUp(page, owner);
  await foundProvider(page);
  const facilityId = await addFacility(page, `პოლიკლინიკა „სინჯი ${randomInt(1e9)}“`);
  await page.goto(`/provider/facilities/${facilityId}/declaration`);
  await send(page, words('participation.wizard.overview.start'));
  await page.waitForURL('**/declaration/site*');
  await page.goto(`/provider/facilities/${facilityId}/declaration/documents`);
  await upload(page, { name: 'licence.pdf', mimeType: 'application/pdf', buffer: Buffer.from('PK\u0003\u0004 not a paper') });
  await expect(page.getByRole('main')).toContainText(words('refusals.documents.notWhatItSays.title'));
  const folder = await mkdtemp(path.join(tmpdir(), 'erti-'));
  await writeFile(path.join(folder, 'large.pdf'), Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50 * 1024 * 1024)]));
  await upload(page, path.join(folder, 'large.pdf'));
  await expect(page.getByRole('main')).toContainText(words('refusals.documents.tooLarge.title'));
  await rm(folder, { recursive: true });
  const [kept] = await owner<{ files: number }[]>`
    select count(*)::int as files from documents d join accounts a on a.id = d.added_by where a.email = ${account.email}`;
  expect(kept?.files).toBe(0);
});

test('PAR-4 a code that is taken, or is none, is refused before anything is written', async ({ page, owner, newBrowser }) => {
  await signUp(page, owner);
  await nameProvider(page, '12345');
  await expect(page.locator('.trouble')).toBeVisible();
  const code = await foundProvider(page);
  await page.waitForURL(/\/provider(\?.*)?$/);
  const other = await newBrowser();
  await signUp(other, owner);
  await nameProvider(other, code);
  await expect(other.locator('.trouble')).toContainText(words('refusals.facilities.codeTaken.title'));
  expect(await owner`select from providers where identification_code = ${code}`).toHaveLength(1);
});

test('PAR-5 two reviewers decide at once: one act stands, and the other reads what happened meanwhile', async ({ page, owner, newBrowser }) => {
  test.slow();
  const account = await signUp(page, owner);
  await foundProvider(page);
  const facilityId = await addFacility(page, `პოლიკლინიკა „სინჯი ${randomInt(1e9)}“`);
  await fillInDeclaration(page, facilityId, 'ლ-00-19');
  await sign(page, owner, account);
  const reviewers = await Promise.all([0, 1].map(async () => {
    const browser = await newBrowser();
    await signInAsStaff(browser, owner);
    await openReview(browser, owner, facilityId);
    await browser.getByRole('link', { name: words('agency.declarations.moves.accept'), exact: true }).click();
    await send(browser, words('agency.declarations.accept.next'));
    await expect(browser.getByRole('button', { name: words('agency.declarations.accept.submit'), exact: true })).toBeVisible();
    return browser;
  }));
  await Promise.all(reviewers.map((browser) => send(browser, words('agency.declarations.accept.submit'))));
  const isDecided = (browser: Page) => browser.url().includes('/agency/decisions/');
  for (const browser of reviewers) await expect.poll(async () => isDecided(browser) || (await browser.locator('.trouble').count()) > 0).toBe(true);
  expect(reviewers.map(isDecided).sort()).toEqual([false, true]);
  const late = reviewers.find((browser) => !isDecided(browser))!;
  await expect(late.locator('.trouble')).toContainText(words('refusals.participation.declarationChanged.title'));
  expect(await owner`select from decisions where facility_id = ${facilityId}`).toHaveLength(1);
});
