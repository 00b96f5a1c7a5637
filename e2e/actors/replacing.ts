import type { Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import type { Person } from '#db/tests/builders.ts';
import { send, typeDate } from './forms.ts';
import type { Visit } from './pages.ts';
import { aNamedClinic, aRegisteredPerson } from './registering.ts';
import { signInAsStaff } from './signing-in.ts';
import { words } from './words.ts';
import { expect } from './world.ts';

type Owner = Sql<Types>;

/** A phone that nobody has. */
export const aNewPhone = (): string => `+99557${String(randomInt(10_000_000)).padStart(7, '0')}`;

/** Types at a counter whose phone or e-mail is replaced and by what, and sends it. */
export async function askToReplace(page: Page, { personalNumber, familyName, bornOn }: Person, address: string): Promise<void> {
  const field = (name: string) => page.getByLabel(words(`channel.${name}`), { exact: true });
  await field('number').fill(personalNumber);
  await field('familyName').fill(familyName);
  await typeDate(page, 'bornOn', bornOn);
  await field('documentType').selectOption('passport');
  await field('documentNumber').fill('18AB00417');
  await field('address').fill(address);
  await field('reason').fill('ტელეფონი დაკარგა');
  await send(page, words('channel.submit'));
}

/** The latest message to an address, once there is one that speaks of something. */
export async function messageTo(owner: Owner, address: string, of: RegExp): Promise<string> {
  let body = '';
  await expect.poll(async () => {
    const messages = await owner<{ body: string }[]>`select body from demo_messages where recipient = ${address} order by id desc`;
    body = messages.find((message) => of.test(message.body))?.body ?? '';
    return body;
  }).not.toBe('');
  return body;
}

/** Types the code that the person reads out from the new phone or e-mail. */
export async function readOut(page: Page, owner: Owner, address: string): Promise<void> {
  await page.waitForURL('**/channel/*');
  const [code] = /\b\d{6}\b/.exec(await messageTo(owner, address, /\b\d{6}\b/))!;
  await page.getByLabel(words('channel.code.label'), { exact: true }).fill(code);
  await send(page, words('channel.code.submit'));
}

/** A replacement at a clinic's counter, step by step: one that waits for its code. */
export async function replacingPages(owner: Owner, page: Page): Promise<Visit[]> {
  const clinic = await aNamedClinic(owner);
  const person = await aRegisteredPerson(owner, clinic, -5);
  await signInAsStaff(page, owner, clinic.id);
  await page.goto('/clinic/channel');
  await askToReplace(page, person, aNewPhone());
  await page.waitForURL('**/clinic/channel/*');
  return [{ name: 'channel', path: '/clinic/channel' }, { name: 'channel-code', path: new URL(page.url()).pathname }];
}

/** The same at the agency: one that was done. */
export async function replacedPages(owner: Owner, page: Page): Promise<Visit[]> {
  const person = await aRegisteredPerson(owner, await aNamedClinic(owner), -5);
  await signInAsStaff(page, owner);
  const phone = aNewPhone();
  await page.goto('/agency/channel');
  await askToReplace(page, person, phone);
  await readOut(page, owner, phone);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('channel.done.title'));
  return [{ name: 'channel-agency', path: '/agency/channel' }, { name: 'channel-done', path: new URL(page.url()).pathname }];
}
