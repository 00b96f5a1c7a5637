import type { Page } from '@playwright/test';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { periodOf, type Person } from '#db/tests/builders.ts';
import { aPage } from '#lib/registration/tests/page-of-print.ts';
import { send, typeDate } from './forms.ts';
import { codeOnPhone } from './signing-in.ts';
import { words } from './words.ts';
import { expect } from './world.ts';

type Owner = Sql<Types>;

/** How many messages anybody has been sent: what comes later is newer. */
export async function messagesSoFar(owner: Owner): Promise<number> {
  const [row] = await owner<{ id: number }[]>`select coalesce(max(id), 0)::integer as id from demo_messages`;
  return row?.id ?? 0;
}

/** Types who stands at the counter, from its first page, and looks for them. */
export async function find(page: Page, person: Person): Promise<void> {
  await page.goto('/clinic/register');
  await page.getByLabel(words('counter.match.personalNumber'), { exact: true }).fill(person.personalNumber);
  await page.getByLabel(words('counter.match.familyName'), { exact: true }).fill(person.familyName);
  await typeDate(page, 'bornOn', person.bornOn);
  await send(page, words('counter.match.submit'));
}

/** Finds somebody who is there, so that their visit is open. */
export async function open(page: Page, person: Person): Promise<string> {
  await find(page, person);
  await page.waitForURL(/\/clinic\/register\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1)!;
}

/** Goes on from a visit to its form, with a number of the clinic's. */
export async function prepareForm(page: Page): Promise<void> {
  await send(page, words('counter.proof.formSubmit'));
  await page.waitForURL('**/form');
}

type File = { name: string; mimeType: string; buffer: Buffer };

/** The scan of a page that can be read, or not. */
export const aScannedPage = async (blur = 0): Promise<File> =>
  ({ name: 'form.jpg', mimeType: 'image/jpeg', buffer: await aPage({ width: 1240, height: 1754, blur }) });

export async function upload(page: Page, file: File): Promise<void> {
  await page.locator('#file').setInputFiles(file);
  await send(page, words('counter.form.upload'));
}

/** Finds somebody, scans their form, and registers them on it; `number` when it is another than the one that was printed. */
export async function registerOnForm(page: Page, person: Person, number?: string): Promise<void> {
  await open(page, person);
  await prepareForm(page);
  await upload(page, await aScannedPage());
  await page.waitForURL('**/form?added=1');
  if (number) await page.getByLabel(words('counter.form.number'), { exact: true }).fill(number);
  await send(page, words('counter.form.submit'));
}

/** Has a code sent from a visit, and reads it off the phone of whoever consents. */
export async function askForConsentCode(page: Page, owner: Owner, whose: Pick<Person, 'id'>): Promise<string> {
  const before = await messagesSoFar(owner);
  await send(page, words('counter.proof.codeSubmit'));
  await page.waitForURL('**/code');
  return codeOnPhone(owner, whose, before);
}

/** A parent's guardianship of a child, which may have ended. */
export const guards = async (owner: Owner, guardian: Person, child: Person, to: number | null = null): Promise<unknown> => owner`
  insert into guardianships (guardian_id, ward_id, scope, document_number, during)
  values (${guardian.id}, ${child.id}, 'parent', '1', ${await periodOf(owner, child.bornOn, to)})`;

/** The receipt is there, and the next person is one key away. */
export async function seeReceipt(page: Page): Promise<void> {
  await page.waitForURL('**/clinic/register/receipts/*');
  await expect(page.getByRole('link', { name: words('counter.receipt.next') })).toBeVisible();
}
