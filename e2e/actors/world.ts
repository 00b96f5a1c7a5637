import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import type { Sql } from 'postgres';
import { connect, type Types } from '#db/client.ts';

type Owner = Sql<Types>;

/** What every journey has: the database as its owner, to make its own people and clinic; and browsers that never met. */
export type World = {
  owner: Owner;
  newBrowser: (options?: { today?: string; javaScriptEnabled?: boolean; viewport?: { width: number; height: number } }) => Promise<Page>;
};

const address = (): string => process.env.ERTI_ADDRESS ?? '';

export const test = base.extend<World, { ownerPool: Owner }>({
  ownerPool: [async ({}, provide) => {
    const pool = connect(process.env.ERTI_OWNER_URL ?? '', 4);
    await provide(pool);
    await pool.end();
  }, { scope: 'worker' }],
  owner: async ({ ownerPool }, provide) => provide(ownerPool),
  newBrowser: async ({ browser }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async ({ today, ...options } = {}) => {
      const context = await browser.newContext({
        baseURL: address(),
        locale: 'ka-GE',
        timezoneId: 'America/Los_Angeles',
        // an address of its own, so that one journey's wrong codes do not shut out another
        extraHTTPHeaders: { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` },
        ...options,
      });
      contexts.push(context);
      if (today) await context.addCookies([{ name: 'erti-today', value: today, url: address() }]);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  // a journey that opens a page of its own gets one of these
  page: async ({ newBrowser }, provide) => provide(await newBrowser()),
});

export { expect } from '@playwright/test';
