import { aPerson } from '#db/tests/builders.ts';
import { answerOfEid, confirmAtEid } from '#e2e/actors/eid.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

test('ACC-5 a person signs in with the national e-ID, and ends up where the sign-in was asked for', async ({ owner, page }) => {
  const person = await aPerson(owner);
  await page.goto('/my/sessions');
  await confirmAtEid(page, person.personalNumber);
  await page.waitForURL('**/my/sessions');
  await expect(page.getByText(words('access.sessions.isThis'))).toBeVisible();
});

test('ACC-6 the e-ID’s session holds no personal data in the browser, and ends like any other', async ({ owner, newBrowser }) => {
  const [person, page, other] = [await aPerson(owner), await newBrowser(), await newBrowser()];
  for (const browser of [page, other]) {
    await browser.goto('/sign-in');
    await confirmAtEid(browser, person.personalNumber);
    await browser.waitForURL('**/my');
  }
  expect(await (await page.request.get('/api/auth/session')).text()).not.toContain(person.personalNumber);
  await page.goto('/my/sessions');
  await page.getByRole('button', { name: words('access.sessions.endOthers') }).click();
  await expect(page.getByText(words('access.sessions.only'))).toBeVisible();
  await other.goto('/my');
  expect(other.url()).toContain('/sign-in');
});

test('ACC-7 an identity that the programme does not know is refused in one sentence', async ({ page }) => {
  await page.goto('/sign-in');
  await confirmAtEid(page, '00555555555');
  await expect(page.getByText(words('access.eid.unknown.why'))).toBeVisible();
  expect(new URL(page.url()).search).toBe('?error=eid');
});

test('ACC-8 a sign-in that was cancelled at the e-ID can be begun again, in English too', async ({ page }) => {
  await page.goto('/en/sign-in');
  await confirmAtEid(page, '', 'Sign in with an electronic identity card');
  await expect(page.getByRole('heading', { name: 'The sign-in was not finished' })).toBeVisible();
});

test('ACC-9 an answer of the e-ID that another browser asked for opens nothing', async ({ owner, newBrowser }) => {
  const [person, attacker, victim] = [await aPerson(owner), await newBrowser(), await newBrowser()];
  await attacker.goto('/sign-in');
  await victim.goto(await answerOfEid(attacker, person.personalNumber));
  await expect(victim.getByText(words('access.eid.failed.why'))).toBeVisible();
  await victim.goto('/my');
  expect(victim.url()).toContain('/sign-in');
});

test('ACC-10 the e-ID works without JavaScript', async ({ owner, newBrowser }) => {
  const [person, page] = [await aPerson(owner), await newBrowser({ javaScriptEnabled: false })];
  await page.goto('/sign-in');
  await confirmAtEid(page, person.personalNumber);
  await page.waitForURL('**/my');
});
