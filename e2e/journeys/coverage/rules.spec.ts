import { dayOf } from '#db/tests/builders.ts';
import { send } from '#e2e/actors/forms.ts';
import { aloneWithTheRules, prepareRules, putInForce, writeShare } from '#e2e/actors/rules.ts';
import { signInAsStaff } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

test('RUL-1 the agency prepares new rules, a colleague puts them in force from a day, and they are recalled before it', async ({ page, owner, newBrowser }) => {
  test.slow();
  await aloneWithTheRules(owner, async () => {
    await signInAsStaff(page, owner);
    const draft = await prepareRules(page);
    await writeShare(page, draft, 'ecg/basic_o18', '0');
    await expect(page.locator('#share-error')).toBeVisible();
    await writeShare(page, draft, 'ecg/basic_o18', '65');
    await page.waitForURL(`**${draft}#ecg`);
    await page.goto(`${draft}/compare`);
    await expect(page.getByRole('main')).toContainText('65%');
    await expect(page.getByRole('row', { name: words('coverage.packages.basic_o18') }).last()).toBeVisible();
    await page.goto(`${draft}/in-force`);
    await expect(page.getByText(words('rules.inForce.ownTitle'))).toBeVisible();

    const colleague = await newBrowser();
    await signInAsStaff(colleague, owner);
    await putInForce(colleague, draft, await dayOf(owner, 0));
    await expect(colleague.getByText(words('refusals.coverage.rulesBeginAhead.title'))).toBeVisible();
    await putInForce(colleague, draft, await dayOf(owner, 400));
    await expect(colleague.getByText(words('rules.version.done.inForce'))).toBeVisible();
    await colleague.getByRole('main').getByRole('link', { name: /^№\d/ }).click();
    await expect(colleague.getByRole('main')).toContainText('დადგენილებაში ცვლილება შევიდა.');

    await page.goto(`${draft}/recall`);
    await page.locator('#reasons').fill('ცვლილება გაუქმდა.');
    await send(page, words('rules.recall.submit'));
    await expect(page.getByText(words('rules.version.done.recalled'))).toBeVisible();
  });
});

test('RUL-2 a draft is written without JavaScript, and an exclusion goes in and out of it', async ({ owner, newBrowser }) => {
  test.slow();
  await aloneWithTheRules(owner, async () => {
    const page = await newBrowser();
    await signInAsStaff(page, owner);
    const plain = await newBrowser({ javaScriptEnabled: false });
    await plain.context().addCookies(await page.context().cookies());
    const draft = await prepareRules(plain);
    await plain.goto(`${draft}/exclusions/new`);
    await plain.locator('#wordsKa').fill('ახალი გამონაკლისი სინჯისთვის');
    await send(plain, words('rules.exclusions.addSubmit'));
    await expect(plain.locator('#wordsEn-error')).toBeVisible();
    await plain.locator('#wordsEn').fill('A new exclusion, to try');
    await send(plain, words('rules.exclusions.addSubmit'));
    await plain.getByRole('link', { name: 'ახალი გამონაკლისი სინჯისთვის' }).click();
    await send(plain, words('rules.exclusions.remove'));
    await expect(plain.getByText('ახალი გამონაკლისი სინჯისთვის')).toHaveCount(0);
    await plain.goto(`${draft}/discard`);
    await plain.locator('#confirmed').check();
    await send(plain, words('rules.discard.submit'));
    await expect(plain.getByText(words('rules.standings.discarded'), { exact: true })).toBeVisible();
  });
});
