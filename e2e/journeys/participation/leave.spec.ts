import { randomUUID } from 'node:crypto';
import { aPerson, anAccount, aRegistration, dayOf } from '#db/tests/builders.ts';
import { send, typeDate } from '#e2e/actors/forms.ts';
import { accept, aNamedClinic, aRegisteredPerson, choose, goToConsent, registrationsOf } from '#e2e/actors/registering.ts';
import { signIn, signInAsStaff } from '#e2e/actors/signing-in.ts';
import { inWords, words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

test('PAR-11 the agency suspends a clinic: it takes nobody new, who is there stays, and lifting opens it again', async ({ owner, newBrowser }) => {
  const [clinic, agency, visitor] = [await aNamedClinic(owner), await newBrowser(), await newBrowser()];
  const stays = await aRegisteredPerson(owner, clinic, -100);
  await signInAsStaff(agency, owner);
  await agency.goto(`/agency/facilities/${clinic.id}`);
  await agency.getByRole('link', { name: words('participation.life.acts.suspend') }).click();
  await send(agency, words('agency.life.suspend.submit'));
  await expect(agency.locator('.trouble')).toContainText(words('agency.life.suspend.errorHeading'));
  await agency.getByLabel(words('agency.life.form.reasons'), { exact: true }).fill('შემოწმებისას დარღვევა გამოვლინდა.');
  await send(agency, words('agency.life.suspend.submit'));
  await expect(agency.getByRole('heading', { level: 1 })).toHaveText(words('participation.life.receipt.title.suspend'));

  await visitor.goto(`/clinics/${clinic.id}`);
  await expect(visitor.getByText(words('facilities.clinic.suspended'))).toBeVisible();
  expect(await registrationsOf(owner, stays)).toEqual({ all: 1, openAt: clinic.id });

  // one that began today lasts a day: from tomorrow it is taken back
  const tomorrow = await newBrowser({ today: await dayOf(owner, 1) });
  await signInAsStaff(tomorrow, owner);
  await tomorrow.goto(`/agency/facilities/${clinic.id}`);
  await tomorrow.getByRole('link', { name: words('participation.life.acts.lift') }).click();
  await tomorrow.getByLabel(words('agency.life.form.reasons'), { exact: true }).fill('დარღვევა აღმოიფხვრა.');
  await send(tomorrow, words('agency.life.lift.submit'));
  await expect(tomorrow.getByRole('heading', { level: 1 })).toHaveText(words('participation.life.receipt.title.lift'));
  const patient = await newBrowser({ today: await dayOf(owner, 1) });
  const person = await aPerson(owner);
  await signIn(patient, owner, person);
  await choose(patient, clinic, 'register');
});

test('PAR-12 a clinic with 500 patients withdraws: each is told, and free to choose at once', async ({ page, owner, newBrowser }) => {
  const [clinic, other] = [await aNamedClinic(owner), await aNamedClinic(owner)];
  const people = await Promise.all(Array.from({ length: 500 }, async () => {
    const person = await aPerson(owner);
    const accountId = await anAccount(owner, { personId: person.id });
    await aRegistration(owner, { personId: person.id, accountId, facilityId: clinic.id, from: -10 });
    return { ...person, accountId };
  }));
  await signInAsStaff(page, owner, clinic.id, 'manager');
  await page.goto(`/provider/facilities/${clinic.id}/leave`);
  await expect(page.getByText(words('participation.life.dryRun.people', { count: 500 }))).toBeVisible();
  await page.getByLabel(words('provider.leave.reasons'), { exact: true }).fill('შენობას ვტოვებთ.');
  await page.getByLabel(words('provider.leave.confirm', { people: 500 })).check();
  await typeDate(page, 'leavesOn', await dayOf(owner, 10));
  await send(page, words('provider.leave.submit'));
  await expect(page.locator('.trouble')).toContainText(words('refusals.participation.noticeTooShort.title', { earliestOn_from: inWords.from(await dayOf(owner, 30)) }));
  await typeDate(page, 'leavesOn', await dayOf(owner, 30));
  await send(page, words('provider.leave.submit'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('participation.life.receipt.title.withdraw'));
  await expect(page.getByText(words('participation.life.receipt.peopleCount', { count: 500 })).first()).toBeVisible();

  const [told] = await owner<{ people: number }[]>`
    select count(distinct person_id)::int as people from notices where kind = 'clinicLeaves' and person_id = any (${people.map(({ id }) => id)})`;
  expect(told?.people).toBe(500);
  const [first, ...rest] = people;
  const patient = await newBrowser();
  await signIn(patient, owner, first!);
  await choose(patient, other, 'change');
  expect(await registrationsOf(owner, first!)).toEqual({ all: 2, openAt: other.id });
  for (const { id, accountId } of rest)
    await owner`select choose_clinic(${randomUUID()}, ${accountId}, ${id}, ${other.id}, today(), (select version from consent_texts where in_force @> today()), 'ka', 'session', 'e2e')`;
  const [free] = await owner<{ excused: number }[]>`
    select count(*)::int as excused from registrations where facility_id = ${other.id} and basis = 'facility_exit' and upper_inf(during)`;
  expect(free?.excused).toBe(500);
});

test('PAR-13 a merger: everybody follows to the successor, and the page says who', async ({ page, owner, newBrowser }) => {
  const [from, to] = [await aNamedClinic(owner), await aNamedClinic(owner)];
  const person = await aRegisteredPerson(owner, from, -100);
  await aRegisteredPerson(owner, from, -5);
  await signInAsStaff(page, owner);
  await page.goto(`/agency/facilities/${from.id}/succeed`);
  await page.getByLabel(words('agency.life.succeed.q'), { exact: true }).fill(String(to.id));
  await send(page, words('agency.life.succeed.find'));
  await page.getByRole('link', { name: words('agency.life.succeed.chooseWhich', { facility: to.name }) }).click();
  await expect(page.getByText(words('participation.life.dryRun.following', { followers: 2, others: 0 }))).toBeVisible();
  await page.locator('#orderNumber').fill('07/2026');
  await typeDate(page, 'orderSignedOn', await dayOf(owner, -2));
  await page.getByLabel(words('agency.life.form.reasons'), { exact: true }).fill('მიმწოდებლები გაერთიანდნენ.');
  await page.locator('#confirmed').check();
  await send(page, words('agency.life.succeed.submit'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('participation.life.receipt.title.succeed'));
  expect(await registrationsOf(owner, person)).toEqual({ all: 2, openAt: to.id });
  const tomorrow = await newBrowser({ today: await dayOf(owner, 1) });
  await signIn(tomorrow, owner, person);
  await tomorrow.goto('/my');
  await expect(tomorrow.getByRole('main')).toContainText(to.name);
});

test('PAR-14 two browsers race for the last free place: one has it, the other reads that the list is full', async ({ owner, newBrowser }) => {
  const clinic = await aNamedClinic(owner);
  await owner`update places set capacity = 1, ceiling = 1 where facility_id = ${clinic.id}`;
  const racers = await Promise.all([0, 1].map(async () => {
    const [page, person] = [await newBrowser(), await aPerson(owner)];
    await signIn(page, owner, person);
    await goToConsent(page, clinic);
    return { page, person };
  }));
  await Promise.all(racers.map(({ page }) => accept(page, 'register')));
  const outcomes = await Promise.all(racers.map(async ({ page }) => {
    await expect(page.locator('.trouble').or(page.getByText(words('registration.receipt.number'), { exact: true })).first()).toBeVisible();
    return page.url().includes('/my/receipts/');
  }));
  expect(outcomes.sort()).toEqual([false, true]);
  const loser = racers.find(({ page }) => !page.url().includes('/my/receipts/'))!;
  await expect(loser.page.locator('.trouble')).toContainText(words('refusals.registration.clinicFull.title'));
  expect((await registrationsOf(owner, loser.person)).all).toBe(0);
});
