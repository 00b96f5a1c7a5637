import { anAccount, aPerson, aRegistration, dayOf } from '#db/tests/builders.ts';
import { aNamedClinic, aRegisteredPerson, choose, registrationsOf } from '#e2e/actors/registering.ts';
import { signIn } from '#e2e/actors/signing-in.ts';
import { inWords, words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

test('CHG-1 a change too early is refused, with the day from which it is possible', async ({ owner, page }) => {
  const [first, second] = [await aNamedClinic(owner), await aNamedClinic(owner)];
  const person = await aRegisteredPerson(owner, first, -10);
  await signIn(page, owner, person);
  await page.goto(`/my/registration/new/${second.id}`);
  const [row] = await owner<{ from: string; on: string }[]>`
    select (today() - 10 + interval '2 months')::date as from, today() - 10 as on`;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words('refusals.registration.tooEarly.title', { allowedOn_from: inWords.from(row!.from) }));
  await expect(page.getByText(inWords.on(row!.on))).toBeVisible();
  await expect(page.getByText(words('registration.refused.notCountedExit'))).toBeVisible();
  await expect(page.getByRole('button', { name: words('registration.acts.change') })).toHaveCount(0);
  expect(await registrationsOf(owner, person)).toEqual({ all: 1, openAt: first.id });
});

test('CHG-2 the page of one’s registration says when a change is possible, instead of a dead button', async ({ owner, page }) => {
  const person = await aRegisteredPerson(owner, await aNamedClinic(owner), -10);
  await signIn(page, owner, person);
  const [row] = await owner<{ from: string }[]>`select (today() - 10 + interval '2 months')::date as from`;
  await page.goto('/my');
  await expect(page.getByText(words('registration.my.changeLater', { allowedOn_from: inWords.from(row!.from) })).first()).toBeVisible();
});

test('CHG-3 after two months the change is made, and the old registration ends that day', async ({ owner, newBrowser }) => {
  const [first, second] = [await aNamedClinic(owner), await aNamedClinic(owner)];
  const person = await aRegisteredPerson(owner, first, -10);
  const [row] = await owner<{ eve: string; day: string }[]>`
    select (today() - 10 + interval '2 months')::date - 1 as eve, (today() - 10 + interval '2 months')::date as day`;

  const early = await newBrowser({ today: row!.eve });
  await signIn(early, owner, person);
  await early.goto(`/my/registration/new/${second.id}`);
  await expect(early.getByRole('link', { name: words('registration.check.continue') })).toHaveCount(0);

  const page = await newBrowser({ today: row!.day });
  await signIn(page, owner, person);
  await choose(page, second, 'change');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('registration.receipt.title.changed'));
  expect(await registrationsOf(owner, person)).toEqual({ all: 2, openAt: second.id });
  const [old] = await owner<{ ended: string; end_reason: string }[]>`
    select upper(during) as ended, end_reason from registrations where person_id = ${person.id} and facility_id = ${first.id}`;
  expect(old).toEqual({ ended: row!.day, end_reason: 'changed' });
});

test('CHG-4 whose clinic has left may choose at once', async ({ owner, page }) => {
  const [left, next] = [await aNamedClinic(owner, { to: -1 }), await aNamedClinic(owner)];
  const person = await aPerson(owner);
  const accountId = await anAccount(owner, { personId: person.id });
  await aRegistration(owner, { personId: person.id, facilityId: left.id, accountId, from: -5, to: -1, endReason: 'facility_exit' });
  await signIn(page, owner, person);
  await page.goto('/my');
  await expect(page.getByText(words('registration.my.leftTitle'))).toBeVisible();
  await choose(page, next, 'register');
  const [row] = await owner<{ basis: string }[]>`select basis from registrations where person_id = ${person.id} and upper_inf(during)`;
  expect(row?.basis).toBe('facility_exit');
});

test('CHG-5 the demo’s bar moves the day, and the law opens and closes', async ({ owner, page }) => {
  const [first, second] = [await aNamedClinic(owner), await aNamedClinic(owner)];
  const person = await aRegisteredPerson(owner, first, 0);
  await signIn(page, owner, person);
  const open = () => page.goto(`/my/registration/new/${second.id}`);
  await open();
  await expect(page.getByRole('link', { name: words('registration.check.continue') })).toHaveCount(0);
  await page.locator('summary').first().click();
  await page.getByRole('button', { name: words('demo.move.months') }).click();
  await expect(page.getByRole('link', { name: words('registration.check.continue') })).toBeVisible();
  await expect(page.getByText(inWords.date(await dayOf(owner, 0)), { exact: true })).toHaveCount(0);
  await page.locator('summary').first().click();
  await page.getByRole('button', { name: words('demo.move.back') }).click();
  await expect(page.getByRole('link', { name: words('registration.check.continue') })).toHaveCount(0);
});
