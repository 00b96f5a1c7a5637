import type { Page } from '@playwright/test';
import { words } from './words.ts';

/** From the sign-in page to the national e-ID, and there confirms a number; an empty one cancels. */
export async function confirmAtEid(page: Page, personalNumber: string, button = words('access.person.eid')): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByLabel('Personal number').fill(personalNumber);
  await page.getByRole('button', { name: 'Confirm' }).click();
}

/** Confirms a number at the e-ID, and returns the address that the browser is sent back to without going there. */
export async function answerOfEid(page: Page, personalNumber: string): Promise<string> {
  await page.getByRole('button', { name: words('access.person.eid') }).click();
  await page.getByLabel('Personal number').waitFor();
  const confirmed = await page.request.post(page.url(), { form: { number: personalNumber }, maxRedirects: 0 });
  const answered = await page.request.get(confirmed.headers().location ?? '', { maxRedirects: 0 });
  return answered.headers().location ?? '';
}
