import type { Page } from '@playwright/test';

/** Types a date ('YYYY-MM-DD') into the three fields of a name. */
export async function typeDate(page: Page, name: string, date: string): Promise<void> {
  const [year, month, day] = date.split('-').map(Number);
  await page.locator(`#${name}`).fill(String(day));
  await page.locator(`#${name}-month`).fill(String(month));
  await page.locator(`#${name}-year`).fill(String(year));
}

/** The button that sends a form, by its words. */
export const send = (page: Page, act: string): Promise<void> => page.getByRole('button', { name: act, exact: true }).click();
