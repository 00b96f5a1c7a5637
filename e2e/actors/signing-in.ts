import type { Page } from '@playwright/test';
import { hash } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import { Secret } from 'otpauth';
import type { Sql } from 'postgres';
import { anAccount, type Person } from '#db/tests/builders.ts';
import type { Types } from '#db/client.ts';
import { aSecondFactor, codeNow } from '#db/tests/second-factor.ts';
import { codeOf, stepAt } from '#lib/access/totp.ts';
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
      select body from demo_messages where id > ${later} and recipient = (select phone from people where id = ${person.id})
        and body ~ '\\m\\d{6}\\M' order by id desc limit 1`;
    code = /\b\d{6}\b/.exec(message?.body ?? '')?.[0] ?? '';
    return code;
  }).not.toBe('');
  return code;
}

export async function enterCode(page: Page, code: string): Promise<void> {
  const answer = page.getByRole('button', { name: words('access.code.submit'), exact: true });
  // the form is emptied when its last answer is shown, which may be after that answer has arrived
  await expect(answer).toBeEnabled();
  await page.getByLabel(words('access.code.label'), { exact: true }).fill(code);
  await answer.click();
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

type Staff = { account: string; email: string; password: string };

/** A member of staff with a password: of a clinic, or of the agency when none is given. */
async function aMember(owner: Owner, facilityId?: number, role?: string): Promise<Staff> {
  const account = await anAccount(owner, { ...(facilityId && { facilityId }), ...(role && { role }) });
  const [email, password] = [`${randomUUID()}@example.test`, randomUUID()];
  await owner`update accounts set email = ${email}, password_hash = ${await hash(password)} where id = ${account}`;
  return { account, email, password };
}

/** Types e-mail and password at the staff's own door. */
export async function enterPassword(page: Page, { email, password }: Pick<Staff, 'email' | 'password'>): Promise<void> {
  await page.goto('/sign-in/staff');
  await page.getByLabel(words('access.staff.email'), { exact: true }).fill(email);
  await page.getByLabel(words('access.staff.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: words('access.staff.submit'), exact: true }).click();
}

/** Types a code of the phone, or a recovery code, at the second half of a staff sign-in. */
export async function enterStaffCode(page: Page, code: string): Promise<void> {
  await page.waitForURL('**/sign-in/staff/code');
  await page.getByLabel(words('access.staffCode.label'), { exact: true }).fill(code);
  await page.getByRole('button', { name: words('access.staffCode.submit'), exact: true }).click();
}

const isIn = (url: URL): boolean => !url.pathname.includes('/sign-in');

/** Signs in with both proofs. */
async function proveTwice(page: Page, owner: Owner, staff: Staff): Promise<string> {
  await aSecondFactor(owner, staff.account);
  await enterPassword(page, staff);
  await enterStaffCode(page, codeNow());
  await page.waitForURL(isIn);
  return staff.account;
}

/**
 * A member of staff who has signed in: of a clinic as its registrar or its manager, or of the agency when none is given.
 * All but a registrar prove twice; `unusedCode` of #db/tests/second-factor.ts is their phone when a code is asked for again.
 */
export async function signInAsStaff(page: Page, owner: Owner, facilityId?: number, role?: string): Promise<string> {
  const staff = await aMember(owner, facilityId, role);
  if (!facilityId || (role && role !== 'registrar')) return proveTwice(page, owner, staff);
  await enterPassword(page, staff);
  await page.waitForURL(isIn);
  return staff.account;
}

/** A representative of a provider, who has signed in. */
export async function signInAsRepresentative(page: Page, owner: Owner, providerId: number): Promise<string> {
  const staff = await aMember(owner);
  await owner`update memberships set provider_id = ${providerId}, role = 'representative' where account_id = ${staff.account}`;
  return proveTwice(page, owner, staff);
}

/** The link in the latest message to an address. */
export async function linkTo(owner: Owner, email: string): Promise<string> {
  let link = '';
  await expect.poll(async () => {
    const [message] = await owner<{ body: string }[]>`select body from demo_messages where recipient = ${email} order by id desc limit 1`;
    link = /https?:\/\/\S+/.exec(message?.body ?? '')?.[0] ?? '';
    return link;
  }).not.toBe('');
  return link;
}

/** Asks for an account, as far as the message that has the link. */
export async function askForAccount(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel(words('access.signUp.email'), { exact: true }).fill(email);
  await page.getByRole('button', { name: words('access.signUp.submit') }).click();
  await page.waitForURL('**/sign-up/sent');
}

/** Types name and password on the page that a link leads to. */
export async function openAccount(page: Page, password: string): Promise<void> {
  await page.getByLabel(words('access.newAccount.name'), { exact: true }).fill('მაია ჭანტურია');
  await page.getByLabel(words('access.newAccount.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: words('access.newAccount.submit') }).click();
}

/** Adds the key that the page shows to a phone, and enters its first code; the key in base32. */
export async function setUpSecondFactor(page: Page): Promise<string> {
  await page.waitForURL('**/sign-in/staff/second-factor');
  const secret = (await page.locator('main strong').innerText()).replace(/\s/g, '');
  await page.getByLabel(words('access.enrol.label'), { exact: true }).fill(codeOf(Secret.fromBase32(secret).bytes, stepAt()));
  await page.getByRole('button', { name: words('access.enrol.submit') }).click();
  await page.waitForURL('**/account/recovery-codes');
  return secret;
}

/** A newcomer who has opened an account through a link, set up a second factor and kept the recovery codes. */
export async function signUp(page: Page, owner: Owner): Promise<{ email: string; password: string; secret: string }> {
  const [email, password] = [`${randomUUID()}@example.test`, randomUUID()];
  await askForAccount(page, email);
  await page.goto(await linkTo(owner, email));
  await openAccount(page, password);
  const secret = await setUpSecondFactor(page);
  await page.getByRole('button', { name: words('access.recovery.done') }).click();
  await page.waitForURL('**/provider');
  return { email, password, secret };
}

/** A manager invites an address as a registrar of their facility. */
export async function inviteStaff(page: Page, email: string): Promise<void> {
  await page.goto('/provider/staff/invite');
  await page.getByLabel(words('access.inviting.email'), { exact: true }).fill(email);
  await page.getByRole('button', { name: words('access.inviting.submit') }).click();
  await page.waitForURL('**/provider/staff?done=sent');
}
