import { aPerson } from '#db/tests/builders.ts';
import { askForCode, codeOnPhone, enterCode, signIn } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

const refusal = words('refusals.access.wrongDetails.why');

test('ACC-1 after a wrong code five times, the right one opens nothing', async ({ owner, page }) => {
  const person = await aPerson(owner);
  await page.goto('/sign-in');
  await askForCode(page, person);
  const code = await codeOnPhone(owner, person);
  const wrong = code === '000000' ? '111111' : '000000';
  for (let attempt = 1; attempt <= 5; attempt++) {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await enterCode(page, wrong);
    await answered;
    await expect(page.getByText(refusal)).toBeVisible();
  }
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await enterCode(page, code);
  await answered;
  await expect(page.getByText(refusal)).toBeVisible();
  expect(page.url()).toContain('/sign-in/code');
});

test('ACC-2 an unknown person sees just what a known one sees', async ({ owner, newBrowser }) => {
  const [known, unknown] = [await newBrowser(), await newBrowser()];
  const person = await aPerson(owner);
  const texts: string[] = [];
  for (const [page, who] of [[known, person], [unknown, { ...person, personalNumber: '00999999999' }]] as const) {
    await page.goto('/sign-in');
    await askForCode(page, who);
    await enterCode(page, '000000');
    await expect(page.getByText(refusal)).toBeVisible();
    texts.push(await page.locator('main').innerText());
  }
  expect(texts[0]).toBe(texts[1]);
});

test('ACC-3 a session that is ended on one device is nobody at once on the other', async ({ owner, newBrowser }) => {
  const [phone, desk] = [await newBrowser(), await newBrowser()];
  const person = await aPerson(owner);
  await signIn(phone, owner, person);
  await signIn(desk, owner, person);
  await desk.goto('/my/sessions');
  await desk.getByRole('button', { name: words('access.sessions.endOthers') }).click();
  await expect(desk.getByText(words('access.sessions.only'))).toBeVisible();
  await phone.goto('/my');
  expect(phone.url()).toContain('/sign-in');
});

test('ACC-4 every field that is wrong says so, and is one click away', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel(words('access.person.personalNumber'), { exact: true }).fill('123');
  await page.getByRole('button', { name: words('access.person.submit') }).click();
  const link = page.getByRole('link', { name: words('errors.access.personalNumber') });
  await link.click();
  await expect(page.getByLabel(words('access.person.personalNumber'), { exact: true })).toBeFocused();
});
