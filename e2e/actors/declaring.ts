import type { Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { Secret } from 'otpauth';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { codeOf, stepAt } from '#lib/access/totp.ts';
import { send, typeDate } from './forms.ts';
import { words } from './words.ts';
import { expect } from './world.ts';

type Owner = Sql<Types>;
const licence = path.resolve(import.meta.dirname, '../../db/seed/data/licence.pdf');

/** The page on which a newcomer names their provider; the code is theirs alone unless given. */
export async function nameProvider(page: Page, code = `00${randomInt(1e6, 1e7)}`): Promise<string> {
  await page.goto('/provider');
  const fields = {
    identificationCode: code, nameKa: 'შპს „სინჯი“', nameEn: 'Sinji LLC', addressKa: 'თბილისი, ჭავჭავაძის გამზირი 1',
    addressEn: '1 Chavchavadze Avenue, Tbilisi', phone: '+995 322 00 00 00', email: 'office@example.test',
  };
  for (const [name, value] of Object.entries(fields)) await page.locator(`#${name}`).fill(value);
  await send(page, words('provider.start.submit'));
  return code;
}

/** A newcomer who has become the representative of a provider of their own. */
export async function foundProvider(page: Page): Promise<string> {
  const code = await nameProvider(page);
  await expect(page.getByRole('link', { name: words('provider.overview.add') }).first()).toBeVisible();
  return code;
}

/** A clinic in Vake with a name of its own; its number. */
export async function addFacility(page: Page, name: string): Promise<number> {
  await page.goto('/provider/facilities/new');
  const fields = {
    nameKa: name, nameEn: 'Sinji Polyclinic', addressKa: 'აბაშიძის ქუჩა 7', addressEn: '7 Abashidze Street',
    coordinates: '41.7100, 44.7600', phone: '+995 322 11 11 11', capacity: '100',
  };
  for (const [field, value] of Object.entries(fields)) await page.locator(`#${field}`).fill(value);
  await page.locator('#municipality').selectOption('tbilisi-vake');
  for (const day of ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']) {
    await page.locator(`#${day}`).fill('09:00');
    await page.locator(`#${day}-to`).fill('18:00');
  }
  for (const day of ['saturday', 'sunday']) await page.locator(`#${day}-closed`).check();
  await page.getByLabel(words('facilities.language.ka'), { exact: true }).check();
  await page.locator('#stepFree').check();
  await page.locator('#takesNew').check();
  await send(page, words('provider.newFacility.submit'));
  await page.waitForURL('**/provider/facilities/*?done=added');
  return Number(/facilities\/(\d+)/.exec(page.url())?.[1]);
}

const save = (page: Page) => send(page, words('participation.wizard.save'));

/** Saves a part of the declaration, which leads on to another. */
export async function savePart(page: Page, part: string): Promise<void> {
  await save(page);
  await page.waitForURL((url) => !url.pathname.endsWith(`/${part}`));
}

/** Starts a facility's declaration and fills every part of it in, up to the page that shows it whole. */
export async function fillInDeclaration(page: Page, facilityId: number, licenceNumber: string): Promise<void> {
  await page.goto(`/provider/facilities/${facilityId}/declaration`);
  await send(page, words('participation.wizard.overview.start'));
  await page.waitForURL('**/declaration/site*');
  await save(page);
  await page.waitForURL('**/declaration/scope*');
  await page.getByLabel(words('participation.scopes.primary_care'), { exact: true }).check();
  await save(page);
  await page.waitForURL('**/declaration/licence*');
  await page.locator('#licenceNumber').fill(licenceNumber);
  await typeDate(page, 'licenceIssuedOn', '2020-05-04');
  await page.getByLabel(words('participation.wizard.licence.unlimited'), { exact: true }).check();
  await save(page);
  await page.waitForURL('**/declaration/documents*');
  await upload(page, licence);
  await expect(page.getByText(words('participation.wizard.documents.added'))).toBeVisible();
  await page.getByRole('link', { name: words('participation.wizard.documents.next'), exact: true }).click();
  await page.waitForURL('**/declaration/requirements*');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await save(page);
  await page.waitForURL('**/declaration/signatory*');
  await page.locator('#signatoryName').fill('მაია ჭანტურია');
  await page.locator('#signatoryPosition').fill('დირექტორი');
  await page.locator('#signatoryBasis').fill('საწარმოს წესდება');
  await save(page);
  await page.waitForURL('**/declaration/check*');
}

/** Sends a file as the copy of the licence. */
export async function upload(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('#kind').selectOption('licence');
  await page.locator('#file').setInputFiles(file);
  await send(page, words('participation.wizard.documents.submit'));
  await page.waitForURL(/declaration\/documents\?/);
}

/** Signs with what the phone shows, unused: a code works once, and a journey does not wait for the next one. */
export async function sign(page: Page, owner: Owner, { email, secret }: { email: string; secret: string }): Promise<void> {
  await owner`update second_factors set last_step = 0 where account_id = (select id from accounts where email = ${email})`;
  await page.locator('#code').fill(codeOf(Secret.fromBase32(secret).bytes, stepAt()));
  await send(page, words('participation.wizard.check.submit'));
  await expect(page.getByText(words('participation.wizard.declaration.signed'))).toBeVisible();
}

/** The agency's page of a facility's declaration that is under review. */
export async function openReview(page: Page, owner: Owner, facilityId: number): Promise<void> {
  const [declaration] = await owner<{ number: string }[]>`select number from declarations where facility_id = ${facilityId} order by id desc limit 1`;
  await page.goto('/agency/declarations');
  await page.getByLabel(words('agency.declarations.q'), { exact: true }).fill(declaration!.number);
  await send(page, words('agency.declarations.search'));
  await page.getByRole('row').filter({ hasText: declaration!.number }).getByRole('link').click();
  await page.waitForURL('**/agency/declarations/*');
}

/** Accepts the declaration on the page, from today. */
export async function acceptDeclaration(page: Page): Promise<void> {
  await page.getByRole('link', { name: words('agency.declarations.moves.accept'), exact: true }).click();
  await send(page, words('agency.declarations.accept.next'));
  await send(page, words('agency.declarations.accept.submit'));
}
