import { randomUUID } from 'node:crypto';
import { codeNow, unusedCode } from '#db/tests/second-factor.ts';
import { aNamedClinic } from '#e2e/actors/registering.ts';
import {
  askForAccount, enterPassword, enterStaffCode, inviteStaff, linkTo, openAccount, setUpSecondFactor, signInAsStaff, signUp,
} from '#e2e/actors/signing-in.ts';
import { hashPassword } from '#lib/access/passwords.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

const newEmail = () => `${randomUUID()}@example.test`;

/** What an account signs in with from now on. */
async function newPassword(owner: Parameters<typeof signUp>[1], account: string): Promise<{ email: string; password: string }> {
  const password = randomUUID();
  const [row] = await owner<{ email: string }[]>`update accounts set password_hash = ${await hashPassword(password)} where id = ${account} returning email`;
  return { email: row!.email, password };
}

test('ACC-11 a representative opens an account through a link, sets up a second factor, and comes to name the provider', async ({ owner, page }) => {
  const { email } = await signUp(page, owner);
  expect(new URL(page.url()).pathname).toBe('/provider');
  await page.goto(await linkTo(owner, email));
  await expect(page.getByRole('heading', { name: words('access.linkOver.title') })).toBeVisible();
});

test('ACC-12 who asks for an account sees the same for a known address; the mail alone says so', async ({ owner, newBrowser }) => {
  const [first, second] = [await newBrowser(), await newBrowser()];
  const { email } = await signUp(first, owner);
  const texts: string[] = [];
  for (const address of [email, newEmail()]) {
    await askForAccount(second, address);
    texts.push(await second.locator('main').innerText());
  }
  expect(texts[0]).toBe(texts[1]);
  await expect.poll(() => linkTo(owner, email)).toContain('/sign-in/staff');
});

test('ACC-13 the whole sign-up works without JavaScript', async ({ owner, newBrowser }) => {
  await signUp(await newBrowser({ javaScriptEnabled: false }), owner);
});

test('ACC-14 a password that is too short says so, and the link still works', async ({ owner, page }) => {
  const email = newEmail();
  await askForAccount(page, email);
  await page.goto(await linkTo(owner, email));
  await openAccount(page, 'too short');
  await expect(page.getByRole('link', { name: words('errors.access.newPassword') })).toBeVisible();
  await openAccount(page, 'long enough, at last');
  await page.waitForURL('**/sign-in/staff/second-factor');
});

test('ACC-15 recovery codes are shown until they are kept, and one opens the account once', async ({ owner, newBrowser }) => {
  const [page, other] = [await newBrowser(), await newBrowser()];
  const [email, password] = [newEmail(), randomUUID()];
  await askForAccount(page, email);
  await page.goto(await linkTo(owner, email));
  await openAccount(page, password);
  await setUpSecondFactor(page);
  await page.reload();
  const code = await page.locator('main li code').first().innerText();
  await expect(page.locator('main li code')).toHaveCount(10);
  await page.getByRole('button', { name: words('access.recovery.done') }).click();
  await page.waitForURL('**/provider');
  await page.goto('/account/recovery-codes');
  await page.waitForURL('**/account/second-factor');
  await enterPassword(other, { email, password });
  await enterStaffCode(other, code);
  await other.waitForURL('**/provider');
  await enterPassword(page, { email, password });
  await enterStaffCode(page, code);
  await expect(page.getByText(words('refusals.access.wrongCode.why'))).toBeVisible();
});

test('ACC-16 a code of the phone works once, also in another browser', async ({ owner, newBrowser }) => {
  const [page, other] = [await newBrowser(), await newBrowser()];
  const account = await signInAsStaff(page, owner, (await aNamedClinic(owner)).id, 'manager');
  const password = await newPassword(owner, account);
  await owner`update second_factors set last_step = 0 where account_id = ${account}`;
  await enterPassword(page, password);
  await enterStaffCode(page, codeNow());
  await page.waitForURL('**/clinic');
  await enterPassword(other, password);
  await enterStaffCode(other, codeNow(-1));
  await expect(other.getByText(words('refusals.access.wrongCode.why'))).toBeVisible();
  await enterStaffCode(other, await unusedCode(owner, account));
  await other.waitForURL('**/clinic');
});

test('ACC-17 a forgotten password is replaced through a link, and ends every session', async ({ owner, newBrowser }) => {
  const [page, other] = [await newBrowser(), await newBrowser()];
  const { email } = await signUp(page, owner);
  await other.goto('/sign-in/staff/forgot');
  await other.getByLabel(words('access.forgot.email'), { exact: true }).fill(email);
  await other.getByRole('button', { name: words('access.forgot.submit') }).click();
  await other.waitForURL('**/forgot/sent');
  await expect.poll(() => linkTo(owner, email)).toContain('/reset/');
  await other.goto(await linkTo(owner, email));
  await other.getByLabel(words('access.reset.password'), { exact: true }).fill('another long password');
  await other.getByRole('button', { name: words('access.reset.submit') }).click();
  await other.waitForURL('**/sign-in/staff?reset=1');
  await enterPassword(other, { email, password: 'another long password' });
  await other.waitForURL('**/sign-in/staff/code');
  await page.goto('/account/workplaces');
  expect(page.url()).toContain('/sign-in/staff');
});

test('ACC-18 a manager invites a registrar, who joins and is removed at once', async ({ owner, newBrowser }) => {
  const [manager, registrar] = [await newBrowser(), await newBrowser()];
  const [clinic, email] = [await aNamedClinic(owner), newEmail()];
  await signInAsStaff(manager, owner, clinic.id, 'manager');
  await inviteStaff(manager, email);
  await expect(manager.getByText(words('access.team.doneSentMore'))).toBeVisible();
  await registrar.goto(await linkTo(owner, email));
  await openAccount(registrar, randomUUID());
  await registrar.waitForURL('**/clinic');
  await manager.goto('/provider/staff');
  await manager.getByRole('row').filter({ hasText: email }).getByRole('link', { name: words('access.team.remove') }).click();
  await manager.getByRole('button', { name: words('access.removing.submit'), exact: true }).click();
  await expect(manager.getByText(words('access.team.doneRemovedMore'))).toBeVisible();
  await registrar.goto('/clinic');
  expect(registrar.url()).toContain('/sign-in/staff');
});

test('ACC-19 whoever works at two clinics chooses where they work now', async ({ owner, page }) => {
  const [first, second] = [await aNamedClinic(owner), await aNamedClinic(owner)];
  const account = await signInAsStaff(page, owner, first.id);
  await owner`insert into memberships (account_id, facility_id, role) values (${account}, ${second.id}, 'registrar')`;
  await page.goto('/account/workplaces');
  await page.getByLabel(second.name).check();
  await page.getByRole('button', { name: words('access.workplaces.choose') }).click();
  await page.waitForURL('**/account/workplaces?chosen=1');
  await page.goto('/clinic');
  await expect(page.locator('.sections__place')).toHaveText(second.name);
});
