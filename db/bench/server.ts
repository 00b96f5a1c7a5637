import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startEmbedded } from '#db/embedded/postgres.ts';
import { appUrlOf, prepareDatabase } from '#db/prepare.ts';
import { seedDemo } from '#db/seed/index.ts';

export type BenchServer = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };

/** A durable PostgreSQL of its own, with so many invented people; the environment is set for lib/ and the pages. */
export async function startServer(people: number): Promise<BenchServer> {
  const folder = path.resolve(import.meta.dirname, '../../.erti', `bench-${process.pid}`);
  const server = await startEmbedded(folder, randomBytes(12).toString('hex'));
  const appUrl = appUrlOf(server.ownerUrl, randomBytes(12).toString('hex'));
  await prepareDatabase(server.ownerUrl, appUrl);
  await seedDemo(server.ownerUrl, { people, staffPasswordHash: 'nobody signs in' });
  Object.assign(process.env, {
    ERTI_DEMO: '1', DATABASE_APP_URL: appUrl, NEXTAUTH_SECRET: randomBytes(32).toString('hex'), NEXTAUTH_URL: 'http://localhost:3000',
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ownerUrl: server.ownerUrl, appUrl, stop };
}
