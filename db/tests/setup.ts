import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#db/embedded/postgres.ts';
import { appUrlOf, prepareDatabase } from '#db/prepare.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the superuser and of the app's role, at the migrated template database. */
    templateUrls: { owner: string; app: string };
  }
}

/** One PostgreSQL for the whole run, and in it one migrated database, of which every test file takes a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = path.join(project.config.root, '.erti', `test-${process.pid}`);
  const server = await startEmbedded(folder, randomBytes(12).toString('hex'), true);
  const appUrl = appUrlOf(server.ownerUrl, randomBytes(12).toString('hex'));
  await prepareDatabase(server.ownerUrl, appUrl);
  project.provide('templateUrls', { owner: server.ownerUrl, app: appUrl });
  return server.stop;
}
