import path from 'node:path';
import { startEmbedded } from '#db/embedded/postgres.ts';
import { appUrlOf, prepareDatabase } from '#db/prepare.ts';
import { seedReference } from '#db/seed/reference.ts';
import { connect } from '#db/client.ts';
import { newSecret } from '#lib/kernel/secrets.ts';
import { startIdentityProvider } from './actors/identity-provider.ts';
import { startServer } from './server.ts';

const folder = path.resolve(import.meta.dirname, '../.erti/e2e-postgres');

/** One real server for all browser tests: PostgreSQL, a national e-ID, and the production build in front of them. */
export default async function setUp(): Promise<() => Promise<void>> {
  const database = await startEmbedded(folder, newSecret(), true);
  const appUrl = appUrlOf(database.ownerUrl, newSecret());
  await prepareDatabase(database.ownerUrl, appUrl);
  const owner = connect(database.ownerUrl, 1);
  await owner`update deployment set demo = true`;
  await seedReference(owner);
  await owner.end();

  const identityProvider = await startIdentityProvider();
  // a journey seals a second factor as the service does, so it is set like the service
  const shared = { ERTI_DEMO: '1', DATABASE_APP_URL: appUrl, NEXTAUTH_SECRET: newSecret() };
  const server = await startServer({
    ...shared,
    // each browser comes from an address of its own
    TRUST_PROXY: '1',
    OIDC_ISSUER: identityProvider.issuer,
    OIDC_CLIENT_ID: identityProvider.clientId,
    OIDC_CLIENT_SECRET: identityProvider.clientSecret,
  });
  Object.assign(process.env, shared, { NEXTAUTH_URL: server.address, ERTI_OWNER_URL: database.ownerUrl, ERTI_ADDRESS: server.address });
  return async () => {
    await server.stop();
    await identityProvider.stop();
    await database.stop();
  };
}
