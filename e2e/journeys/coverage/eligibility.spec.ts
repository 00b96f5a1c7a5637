import { aPerson, dayOf } from '#db/tests/builders.ts';
import { aFact, aPersonWhoTurns, signInToLookAt } from '#e2e/actors/coverage-pages.ts';
import { send, typeDate } from '#e2e/actors/forms.ts';
import { aNamedClinic, aRegisteredPerson } from '#e2e/actors/registering.ts';
import { signIn, signInAsStaff } from '#e2e/actors/signing-in.ts';
import { inWords, words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

const packageName = (name: string) => words(`coverage.packages.${name}`);

test('ELI-1 a person sees their package, by which rule, and what will change and when', async ({ owner, page }) => {
  const person = await aPersonWhoTurns(owner, 60, 30);
  await signIn(page, owner, person);
  await page.goto('/my');
  await page.getByRole('link', { name: words('coverage.link') }).first().click();
  await page.waitForURL('**/my/eligibility');
  const main = page.locator('main');
  await expect(main).toContainText(words('coverage.covered', { package: packageName('basic_o18') }));
  await expect(main).toContainText(words('coverage.annexOf', { annex: 'N1.1' }));
  await expect(main.getByText('დანართი N1.1-ით (საბაზისო პაკეტი)')).toBeHidden();
  await main.getByText(words('coverage.words'), { exact: true }).click();
  await expect(main.getByText('დანართი N1.1-ით (საბაზისო პაკეტი)')).toBeVisible();
  const change = main.getByRole('row', { name: inWords.date(await dayOf(owner, 30)) });
  await expect(change).toContainText(words('coverage.causes.birthday', { years: 60 }));
  await expect(change).toContainText(`${packageName('pension_age')}, ${packageName('basic_o18')}`);
  await expect(main).toContainText(words('coverage.emergencyText'));
});

test('ELI-2 the agency records a veteran on a paper, the person is told and has the better package, until it is ended', async ({ owner, newBrowser }) => {
  const person = await aPerson(owner);
  const agency = await newBrowser();
  await signInToLookAt(agency, owner, person);
  await agency.goto(`/agency/people/${person.id}`);
  await agency.getByRole('link', { name: words('coverage.agency.record') }).click();
  await agency.getByLabel(words('coverage.agency.kind')).selectOption('veteran');
  await typeDate(agency, 'startsOn', await dayOf(owner, -20));
  await agency.locator('#source').fill('ვეტერანის მოწმობა 0017');
  await agency.locator('#reason').fill('პირმა მოწმობა წარადგინა.');
  await send(agency, words('coverage.agency.recordSubmit'));
  await agency.waitForURL('**?done=recorded');
  await expect(agency.locator('main')).toContainText(packageName('veterans'));

  const own = await newBrowser();
  await signIn(own, owner, person);
  await own.goto('/my/eligibility');
  await expect(own.locator('main')).toContainText(words('coverage.covered', { package: packageName('veterans') }));
  await expect(own.getByRole('heading', { level: 2, name: packageName('basic_o18') })).toBeVisible();
  await expect(own.locator('main')).toContainText('ვეტერანის მოწმობა 0017');
  const told = await owner<{ kind: string }[]>`select kind from notices where person_id = ${person.id} and kind like 'fact%'`;
  expect(told.map(({ kind }) => kind)).toEqual(['factRecorded']);

  await agency.getByRole('link', { name: words('coverage.agency.endWhich', { fact: words('coverage.kinds.veteran') }) }).click();
  await typeDate(agency, 'lastOn', await dayOf(owner, -1));
  await agency.locator('#source').fill('ცნობა 5');
  await agency.locator('#reason').fill('სტატუსი შეწყდა.');
  await send(agency, words('coverage.agency.endSubmit'));
  await agency.waitForURL('**?done=ended');
  await own.reload();
  await expect(own.locator('main')).toContainText(words('coverage.covered', { package: packageName('basic_o18') }));
});

test('ELI-3 whatever is wrong in a field is said beside it, and a fact that cannot be is refused by its reason', async ({ owner, page }) => {
  const person = await aPerson(owner);
  await aFact(owner, person, 'student', -300);
  await signInToLookAt(page, owner, person);
  await page.goto(`/agency/people/${person.id}/facts/new`);
  await send(page, words('coverage.agency.recordSubmit'));
  for (const field of ['kind', 'startsOn', 'source', 'reason']) await expect(page.locator(`#${field}-error`)).toContainText(words(`errors.coverage.${field}`));
  await page.locator('#kind').selectOption('student');
  await typeDate(page, 'startsOn', await dayOf(owner, -10));
  await page.locator('#lastOn').fill('31');
  await page.locator('#lastOn-month').fill('2');
  await page.locator('#lastOn-year').fill('2030');
  await page.locator('#source').fill('ცნობა 5');
  await page.locator('#reason').fill('განცხადება');
  await send(page, words('coverage.agency.recordSubmit'));
  await expect(page.locator('#lastOn-error')).toContainText(words('errors.coverage.lastOn'));
  await typeDate(page, 'lastOn', await dayOf(owner, 100));
  await send(page, words('coverage.agency.recordSubmit'));
  await expect(page.locator('.trouble')).toContainText(words('refusals.coverage.factOverlaps.title'));
  // what was typed stays
  await expect(page.locator('#source')).toHaveValue('ცნობა 5');
  await page.locator('#kind').selectOption('private_insurance');
  await send(page, words('coverage.agency.recordSubmit'));
  await expect(page.locator('.trouble')).toContainText(words('refusals.coverage.insuredOnAnotherDay.title'));
});

test('ELI-4 whom the programme does not cover is told why, until when, and that emergency care stays', async ({ owner, page }) => {
  const person = await aPerson(owner);
  await aFact(owner, person, 'imprisonment', -300, 90);
  await signIn(page, owner, person);
  await page.goto('/my/eligibility');
  const main = page.locator('main');
  const until = await dayOf(owner, 90);
  await expect(main).toContainText(words('coverage.none'));
  await expect(main).toContainText(words('coverage.reasons.person_is_not_excluded_imprisonment', { until: 'known', untilOn_from: inWords.from(until) }));
  await expect(main.getByRole('row', { name: inWords.date(until) })).toContainText(packageName('basic_o18'));
  await expect(main).toContainText(words('coverage.emergencyText'));
});

test('ELI-5 a clinic is told the package of its own person, and not the facts behind it', async ({ owner, page }) => {
  const clinic = await aNamedClinic(owner);
  const person = await aRegisteredPerson(owner, clinic, -5);
  await aFact(owner, person, 'severely_disabled', -300);
  await signInAsStaff(page, owner, clinic.id);
  await page.goto('/clinic');
  const field = page.getByLabel(words('clinic.check.field'), { exact: true });
  await field.fill(person.personalNumber);
  await field.press('Enter');
  const main = page.locator('main');
  await expect(main).toContainText(`${packageName('target_group')}, ${packageName('basic_o18')}`);
  await expect(main).not.toContainText(words('coverage.kinds.severely_disabled'));
  const file = await page.goto(`/agency/people/${person.id}/facts/new`);
  expect(file?.status()).toBe(404);
});
