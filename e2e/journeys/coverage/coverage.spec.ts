import { aPerson } from '#db/tests/builders.ts';
import { answerQuestions } from '#e2e/actors/cover-pages.ts';
import { aFact } from '#e2e/actors/coverage-pages.ts';
import { send, typeDate } from '#e2e/actors/forms.ts';
import { signIn } from '#e2e/actors/signing-in.ts';
import { inWords, words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';
import { formatLari } from '#lib/kernel/money.ts';

const packageName = (name: string) => words(`coverage.packages.${name}`);
const lari = (amount: number) => formatLari('ka', amount * 100);

test('COV-1 without JavaScript, anyone finds a service by a word, and reads what each package pays and where to get it', async ({ newBrowser }) => {
  const page = await newBrowser({ javaScriptEnabled: false });
  await page.goto('/');
  await page.getByRole('link', { name: words('home.coverage') }).click();
  await page.getByLabel(words('cover.search.words')).fill('ქიმიოთერაპია');
  await send(page, words('cover.search.submit'));
  const main = page.locator('main');
  await main.getByRole('link', { name: 'ქიმიოთერაპია, ჰორმონოთერაპია და სხივური თერაპია' }).first().click();
  await expect(main.getByRole('row', { name: packageName('basic_o18') })).toContainText('80%*');
  await expect(main.getByRole('row', { name: packageName('minimum') })).toContainText(words('cover.table.notCovered'));
  await expect(main).toContainText('წლიური ლიმიტი 12 000 ლარი.');
  await expect(main).toContainText(words('cover.places.voucher.text'));
  await main.getByRole('link', { name: packageName('veterans') }).click();
  await expect(main.getByRole('row', { name: 'ელექტროკარდიოგრაფია' })).toContainText(words('cover.table.whole'));
  await expect(main).toContainText('აბლაცია.');
});

test('COV-2 from five questions to the answer: row, percentage, limit and rule quoted step by step', async ({ newBrowser }) => {
  const page = await newBrowser();
  await page.goto('/coverage/questions');
  await answerQuestions(page, { bornOn: '1990-07-07', sex: 'female' });
  await send(page, words('cover.questions.submit'));
  const main = page.locator('main');
  await expect(main).toContainText(words('cover.questions.answer', { package: packageName('basic_o18') }));
  expect(page.url()).not.toContain('1990');
  await main.getByRole('link', { name: words('cover.questions.calculate') }).click();
  await page.getByLabel(words('cover.calculator.service'), { exact: true }).selectOption('planned_surgery_other');
  await send(page, words('cover.calculator.next'));
  await page.locator('#unit').selectOption('cataract_phaco');
  await page.locator('#price').fill('30 000');
  await page.locator('#used').fill('1 000,50');
  await send(page, words('cover.calculator.submit'));
  await expect(main).toContainText('ცხრილი I:');
  await expect(main).toContainText('სხვა ქირურგიული ოპერაციები');
  await expect(main).toContainText(words('cover.answer.shareText', { package: packageName('basic_o18'), raw: '70%*', share: 70 }));
  await expect(main).toContainText('წლიური ლიმიტი 15,000 ლარი.');
  await expect(main).toContainText('ფასთა განაწილების ქვედა მეოთხედი');
  await expect(main).toContainText(words('cover.answer.restText', { price: lari(30_000), programme: lari(13_999.5), person: lari(16_000.5) }));
});

test('COV-3 who is signed in is known by their package, which is in no address, and gets the same answer as anyone', async ({ owner, newBrowser }) => {
  const person = await aPerson(owner);
  await aFact(owner, person, 'veteran', -300);
  const page = await newBrowser();
  await signIn(page, owner, person);
  await page.goto('/coverage');
  await expect(page.locator('main')).toContainText(words('cover.mine.package', { package: packageName('veterans') }));
  await expect(page.getByRole('row', { name: 'წლიური ლიმიტი 12 000 ლარი.' })).toContainText(lari(12_000));
  await page.goto('/coverage/calculator?service=medicines_list&price=90');
  await expect(page.locator('#package option').first()).toHaveText(words('cover.calculator.minePackage', { package: packageName('veterans') }));
  await send(page, words('cover.calculator.submit'));
  expect(page.url()).not.toContain('veterans');
  const steps = page.locator('main ol.steps');
  const own = await steps.innerText();
  expect(own).toContain(words('cover.answer.restText', { price: lari(90), programme: lari(45), person: lari(45) }));
  const anyone = await newBrowser({ javaScriptEnabled: false });
  await anyone.goto('/coverage/calculator?service=medicines_list&price=90&package=veterans');
  expect(await anyone.locator('main ol.steps').innerText()).toBe(own);
});

test('COV-4 a price that is none, and a day that is none, are said beside their fields, and what was typed stays', async ({ page }) => {
  for (const [typed, error] of [['0', 'nothing'], ['1000000', 'tooMuch'], ['1,234', 'amount'], ['უფასო', 'amount']] as const) {
    await page.goto('/coverage/calculator?service=ecg&package=basic_o18');
    await page.locator('#price').fill(typed);
    await send(page, words('cover.calculator.submit'));
    await expect(page.locator('#price-error')).toContainText(words(`errors.money.${error}`));
    await expect(page.locator('#price')).toHaveValue(typed);
    await expect(page.locator('main ol.steps')).toHaveCount(0);
  }
  await typeDate(page, 'on', '2026-02-31');
  await page.locator('#price').fill('40');
  await send(page, words('cover.calculator.submit'));
  await expect(page.locator('#on-error')).toContainText(words('cover.calculator.wrongDate'));
});

test('COV-5 a past day is answered by its own rules, and a day before the programme has none', async ({ newBrowser }) => {
  const page = await newBrowser({ javaScriptEnabled: false });
  await page.goto('/coverage');
  await typeDate(page, 'on', '2014-03-05');
  await send(page, words('cover.day.submit'));
  const main = page.locator('main');
  await expect(main).toContainText(words('cover.day.other'));
  await expect(main).toContainText(inWords.date('2014-03-05'));
  await main.getByRole('link', { name: packageName('basic_u18') }).click();
  await expect(page).toHaveURL(/on=2014-03-05/);
  await page.goto('/coverage?on=2013-02-27');
  await expect(main).toContainText(words('cover.day.none'));
  const missing = await page.goto('/coverage/services/ecg?on=2013-02-27');
  expect(missing?.status()).toBe(404);
});

test('COV-6 what is excluded is paid whole by the person, with the exclusion quoted; and emergency care needs no registration', async ({ page }) => {
  const address = '/coverage/calculator?service=planned_surgery_other&unit=hip_endoprosthesis&price=9000';
  await page.goto(`${address}&package=basic_o18`);
  const main = page.locator('main');
  await expect(main).toContainText('ორთოპედიული ენდოპროთეზირების');
  await expect(main).toContainText(words('cover.answer.restText', { price: lari(9000), programme: lari(0), person: lari(9000) }));
  await page.goto(`${address}&package=pension_age`);
  await expect(main).toContainText(words('cover.answer.restText', { price: lari(9000), programme: lari(9000), person: lari(0) }));
  await page.goto('/coverage/how');
  await expect(main).toContainText(words('cover.how.alwaysText'));
});
