import type { Page } from '@playwright/test';
import { hash } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { anAccount, type Person } from '#db/tests/builders.ts';
import type { Types } from '#db/client.ts';
import { words } from './words.ts';
import { expect } from './world.ts';

type Owner = Sql<Types>;

/** Types who one is, as the form asks, and asks for a code. */
export async function askForCode(page: Page, person: Pick<Person, 'personalNumber' | 'familyName' | 'bornOn'>): Promise<void> {
  const [year, month, day] = person.bornOn.split('-').map(Number);
  await page.getByLabel(words('access.person.personalNumber'), { exact: true }).fill(person.personalNumber);
  await page.getByLabel(words('access.person.familyName'), { exact: true }).fill(person.familyName);
  await page.getByLabel(words('access.person.day'), { exact: true }).fill(String(day));
  await page.getByLabel(words('access.person.month'), { exact: true }).fill(String(month));
  await page.getByLabel(words('access.person.year'), { exact: true }).fill(String(year));
  await page.getByRole('button', { name: words('access.person.submit') }).click();
  await page.waitForURL('**/sign-in/code');
}

/** How many messages anybody has been sent: what comes later is newer. */
async function messagesSoFar(owner: Owner): Promise<number> {
  const [row] = await owner<{ id: number }[]>`select coalesce(max(id), 0) as id from demo_messages`;
  return row?.id ?? 0;
}

/** The code that reached the person's own phone, later than a message that they had before. */
export async function codeOnPhone(owner: Owner, person: Pick<Person, 'id'>, later = 0): Promise<string> {
  let code = '';
  await expect.poll(async () => {
    const [message] = await owner<{ body: string }[]>`
      select body from demo_messages where id > ${later} and recipient = (select phone from people where id = ${person.id}) order by id desc limit 1`;
    code = /\b\d{6}\b/.exec(message?.body ?? '')?.[0] ?? '';
    return code;
  }).not.toBe('');
  return code;
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel(words('access.code.label'), { exact: true }).fill(code);
  await page.getByRole('button', { name: words('access.code.submit'), exact: true }).click();
}

/** Signs in from wherever a sign-in was asked for, or from the sign-in page. */
export async function signIn(page: Page, owner: Owner, person: Person): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in');
  // a code is sent after the answer: without this, a second sign-in would read the first one's code
  const before = await messagesSoFar(owner);
  await askForCode(page, person);
  await enterCode(page, await codeOnPhone(owner, person, before));
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'));
}

/** A member of staff with a password, who has signed in: of a clinic, or of the agency when none is given. */
export async function signInAsStaff(page: Page, owner: Owner, facilityId?: number): Promise<string> {
  const account = await anAccount(owner, facilityId ? { facilityId } : {});
  const [email, password] = [`${randomUUID()}@example.test`, randomUUID()];
  await owner`update accounts set email = ${email}, password_hash = ${await hash(password)} where id = ${account}`;
  await page.goto('/sign-in/staff');
  await page.getByLabel(words('access.staff.email'), { exact: true }).fill(email);
  await page.getByLabel(words('access.staff.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: words('access.staff.submit'), exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'));
  return account;
}
