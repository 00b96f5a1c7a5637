import path from 'node:path';
import { keptSecrets, startEmbedded } from '#db/embedded/postgres.ts';
import { appUrlOf } from '#db/prepare.ts';
import { newSecret } from '#lib/kernel/secrets.ts';
import { refuseDemoOnServer } from './own-server.ts';

const folder = path.resolve(import.meta.dirname, '../../.erti');

export type Running = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };

/**
 * The demo's own PostgreSQL, with secrets that it makes once and keeps; their values are put into the environment.
 * @throws Error when it cannot start, or when this machine is set to serve people
 */
export async function startDemoDatabase(): Promise<Running & { staffPassword: string }> {
  refuseDemoOnServer(process.env);
  const secrets = await keptSecrets(path.join(folder, 'secrets.json'), () => ({
    owner: newSecret(), app: newSecret(), session: newSecret(), staffPassword: `demo-${newSecret().slice(0, 8)}`,
  }));
  const server = await startEmbedded(path.join(folder, 'postgres'), secrets.owner ?? '');
  const appUrl = appUrlOf(server.ownerUrl, secrets.app ?? '');
  process.env.ERTI_DEMO = '1';
  process.env.DATABASE_APP_URL = appUrl;
  process.env.NEXTAUTH_SECRET ??= secrets.session;
  return { ...server, appUrl, staffPassword: secrets.staffPassword ?? '' };
}
