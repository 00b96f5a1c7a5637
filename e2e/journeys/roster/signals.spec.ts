import { aClinicAtNight } from '#e2e/actors/signals.ts';
import { signInAsStaff } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';

const rowOf = (signal: string) => words(`signals.names.${signal}`);

test('SIG-1 a reviewer finds a clinic by its figures, and the rows behind each are as many', async ({ owner, page }) => {
  const { clinic, contested } = await aClinicAtNight(owner);
  const reviewer = await signInAsStaff(page, owner);
  await page.goto('/agency/signals');
  await page.getByLabel(words('signals.sort'), { exact: true }).selectOption('contested');
  await page.getByRole('button', { name: words('signals.show'), exact: true }).click();
  await page.waitForURL('**/agency/signals?*sort=contested*');
  await page.getByRole('link', { name: clinic.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(clinic.name);
  await expect(page.getByRole('heading', { name: words('signals.noVerdict.title') })).toBeVisible();

  for (const [signal, shown] of [['contested', 4], ['outOfHours', 12], ['burst', 12]] as const) {
    const figure = page.getByRole('row').filter({ hasText: rowOf(signal) }).first();
    await expect(figure).toContainText(`(${shown} / 12)`);
    await figure.getByRole('link').click();
    await page.waitForURL(`**rows=${signal}*`);
    const rows = page.getByRole('table', { name: words('signals.rows', { signal: rowOf(signal) }) });
    await expect(rows.getByRole('row')).toHaveCount(shown + 1);
  }
  const looks = await owner`select distinct person_id from journal where account_id = ${reviewer} and act = 'person.viewed' and detail ->> 'signal' = 'contested'`;
  expect(looks.map((look) => look.person_id as string).sort()).toEqual(contested.map(({ id }) => id).sort());
});

test('SIG-2 nobody but the agency has such a page', async ({ owner, page }) => {
  const { clinic } = await aClinicAtNight(owner);
  await signInAsStaff(page, owner, clinic.id, 'manager');
  for (const path of ['/agency/signals', `/agency/signals/${clinic.id}`])
    expect((await page.goto(path))?.status()).toBe(404);
});
