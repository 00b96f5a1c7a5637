import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { aPerson, dayOf } from '#db/tests/builders.ts';
import { deathOf, fileOf } from '#db/tests/import-builders.ts';
import { send, typeDate } from '#e2e/actors/forms.ts';
import { carryOut, counted, handIn, withPurpose } from '#e2e/actors/importing.ts';
import { aNamedClinic, aRegisteredPerson, registrationsOf } from '#e2e/actors/registering.ts';
import { signInAsStaff } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

test('IMP-1 a death that is imported late ends the registration on its day; nothing changes before it is carried out, and the same file changes nothing', async ({ owner, page }) => {
  const person = await aRegisteredPerson(owner, await aNamedClinic(owner), -30);
  const lastWeek = await dayOf(owner, -7);
  const file = fileOf('deaths', [deathOf(person, lastWeek)], { delimiter: ';', end: '\r\n' });
  await signInAsStaff(page, owner);
  await handIn(page, `\uFEFF${file}`);
  await expect(counted(page, 'matched')).toHaveText(/1$/);
  await expect(page.getByText(person.personalNumber)).toHaveCount(0);
  expect((await registrationsOf(owner, person)).openAt).not.toBeNull();

  await carryOut(page);
  const [ended] = await owner`select upper(during)::text as ends, end_reason from registrations where person_id = ${person.id}`;
  expect(ended).toEqual({ ends: lastWeek, end_reason: 'death' });

  await handIn(page, file);
  await expect(counted(page, 'already')).toHaveText(/1$/);
  await expect(page.getByRole('heading', { name: words('imports.nothing.title') })).toBeVisible();
});

test('IMP-2 of a file with broken rows every row has its result, to see and to take along', async ({ owner, page }) => {
  const [person, lastWeek] = [await aPerson(owner), await dayOf(owner, -7)];
  await signInAsStaff(page, owner);
  await handIn(page, fileOf('deaths', [
    ['123', 'ბერიძე', '1988-03-09', lastWeek], ['x'], deathOf(person, lastWeek), deathOf({ ...person, familyName: 'სხვაძე' }, lastWeek),
    deathOf({ ...person, personalNumber: '00999999990' }, lastWeek),
  ]));
  for (const [result, count] of [['broken', 2], ['matched', 1], ['conflicting', 1], ['not_found', 1], ['already', 0]] as const)
    await expect(counted(page, result)).toHaveText(new RegExp(`${count}$`));
  await page.getByRole('link', { name: words('imports.results.broken'), exact: true }).click();
  await expect(page.getByText(words('imports.reasons.number')).first()).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: words('imports.download') }).click()]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(6);
  expect(lines[3]).toContain(`${words('imports.results.matched')},,${person.personalNumber},`);
});

test('IMP-3 a file in another encoding, with another header, or with nothing in it is refused in a sentence, and nothing of it is kept', async ({ owner, page }) => {
  const account = await signInAsStaff(page, owner);
  const line = Buffer.concat([Buffer.from(`${fileOf('deaths', [])}00123456789,`), Buffer.from([0xc1, 0xc4, 0xd8]), Buffer.from(',1988-03-09,2026-01-15\n')]);
  await handIn(page, line);
  await expect(page.getByText(words('refusals.imports.notUtf8.why', { line: 2 }))).toBeVisible();
  await handIn(page, 'a,b,c,d\n1,2,3,4\n');
  await expect(page.getByText(words('refusals.imports.headerWrong.why'))).toBeVisible();
  await handIn(page, fileOf('deaths', []));
  await expect(page.getByText(words('refusals.imports.empty.why'))).toBeVisible();
  expect(await owner`select from imports where started_by = ${account}`).toHaveLength(0);
});

test('IMP-4 a death is recorded on a document and taken back when it was an error, and the person is registered again', async ({ owner, page }) => {
  const person = await aRegisteredPerson(owner, await aNamedClinic(owner), -30);
  const { openAt } = await registrationsOf(owner, person);
  await withPurpose(owner, await signInAsStaff(page, owner), person);
  await page.goto(`/agency/people/${person.id}`);
  await page.getByRole('link', { name: words('imports.death.act') }).click();
  await typeDate(page, 'diedOn', await dayOf(owner, 1));
  await page.getByLabel(words('imports.death.source'), { exact: true }).fill('მოწმობა №12-345');
  await page.getByLabel(words('imports.death.confirm')).check();
  await send(page, words('imports.death.submit'));
  await expect(page.getByText(words('refusals.deaths.inFuture.title'))).toBeVisible();
  await typeDate(page, 'diedOn', await dayOf(owner, -7));
  await send(page, words('imports.death.submit'));
  await page.waitForURL(`**/agency/people/${person.id}`);
  expect((await registrationsOf(owner, person)).openAt).toBeNull();

  await page.getByRole('link', { name: words('imports.reversal.act') }).click();
  await send(page, words('imports.reversal.submit'));
  await expect(page.locator('#reason-error')).toHaveText(words('errors.deaths.reason'));
  await page.getByLabel(words('imports.reversal.reason'), { exact: true }).fill('ორი პირი ერთმანეთში აერიათ');
  await page.getByLabel(words('imports.reversal.confirm')).check();
  await send(page, words('imports.reversal.submit'));
  await page.waitForURL(`**/agency/people/${person.id}`);
  expect((await registrationsOf(owner, person)).openAt).toBe(openAt);
});

test('IMP-5 all of it works by keyboard and without JavaScript', async ({ owner, page, newBrowser }) => {
  const [person, lastWeek] = [await aPerson(owner), await dayOf(owner, -7)];
  await signInAsStaff(page, owner);
  const plain = await newBrowser({ javaScriptEnabled: false });
  await plain.context().addCookies(await page.context().cookies());
  await handIn(plain, fileOf('deaths', [deathOf(person, lastWeek)]));
  await plain.getByLabel(words('imports.carryOut.confirm')).focus();
  await plain.keyboard.press('Space');
  await plain.getByRole('button', { name: words('imports.carryOut.submit'), exact: true }).focus();
  await plain.keyboard.press('Enter');
  // the page asks anew by itself
  await expect(plain.getByRole('heading', { name: words('imports.done.title') })).toBeVisible({ timeout: 30_000 });
  await page.goto(plain.url());
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('IMP-6 an auditor looks at imports and changes nothing; nobody else sees them', async ({ owner, page, newBrowser }) => {
  const person = await aPerson(owner);
  await signInAsStaff(page, owner);
  await handIn(page, fileOf('deaths', [deathOf(person, await dayOf(owner, -7))]));
  const auditor = await newBrowser();
  await signInAsStaff(auditor, owner, undefined, 'auditor');
  await auditor.goto(new URL(page.url()).pathname);
  await expect(auditor.getByText(words('imports.onlyReviewer'))).toBeVisible();
  await expect(auditor.getByRole('button', { name: words('imports.carryOut.submit') })).toHaveCount(0);
  const answer = await auditor.request.post('/api/imports?kind=deaths', {
    headers: { origin: new URL(page.url()).origin }, multipart: { file: { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a') } },
  });
  expect(answer.status()).toBe(404);
  const registrar = await newBrowser();
  await signInAsStaff(registrar, owner, (await aNamedClinic(owner)).id);
  expect((await registrar.goto('/agency/imports'))?.status()).toBe(404);
});
