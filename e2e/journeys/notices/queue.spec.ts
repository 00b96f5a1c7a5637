import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { signInAsStaff } from '#e2e/actors/signing-in.ts';
import { words } from '#e2e/actors/words.ts';
import { expect, test } from '#e2e/actors/world.ts';
import type { Types } from '#db/client.ts';
import { aPerson } from '#db/tests/builders.ts';

/** A notice that was refused for ever, to an address on a host of its own, by which the list is told apart. */
async function aFailedNotice(owner: Sql<Types>): Promise<{ email: string; masked: string }> {
  const host = `${randomUUID()}.test`;
  const email = `nino@${host}`;
  const { id } = await aPerson(owner, { phone: null, email });
  await owner`insert into notices (kind, facts, language, channel, recipient, person_id, attempts, last_failure, failed_at)
    values ('placeLapsed', '{"clinicKa": "ვაკე", "clinicEn": "Vake"}', 'ka', 'email', ${email}, ${id}, 1, 'refused', now())`;
  return { email, masked: `n•••@${host}` };
}

test('NOT-1 a reviewer sees which notice failed and why, and sends it again', async ({ owner, page }) => {
  const { email, masked } = await aFailedNotice(owner);
  await signInAsStaff(page, owner);
  await page.goto('/agency/notices?state=failed&kind=placeLapsed');
  const row = page.getByRole('row').filter({ hasText: masked });
  await expect(row).toContainText(words('agency.notices.failures.refused'));
  await expect(page.getByText(email)).toHaveCount(0);
  await row.getByRole('button', { name: words('agency.notices.tryAgain') }).click();
  await expect(page.getByRole('heading', { name: words('agency.notices.again.title', { count: 1 }) })).toBeVisible();
  await expect.poll(async () => (await owner`select from demo_messages where recipient = ${email}`).length).toBe(1);
});

test('NOT-2 the list of notices works without JavaScript', async ({ owner, newBrowser }) => {
  const { masked } = await aFailedNotice(owner);
  const plain = await newBrowser({ javaScriptEnabled: false });
  await signInAsStaff(plain, owner);
  await plain.goto('/agency/notices');
  await plain.getByLabel(words('agency.notices.state'), { exact: true }).selectOption('failed');
  await plain.getByRole('button', { name: words('agency.notices.search'), exact: true }).click();
  const row = plain.getByRole('row').filter({ hasText: masked });
  await row.getByRole('button', { name: words('agency.notices.tryAgain') }).click();
  await expect(plain.getByRole('heading', { name: words('agency.notices.again.title', { count: 1 }) })).toBeVisible();
});
