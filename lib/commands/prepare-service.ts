import { prepareDatabase } from '#db/prepare.ts';
import { seedService } from '#db/seed/index.ts';

/**
 * Makes the database of a server ready to serve people: migrated, of the right kind, with the reference data and nobody.
 *
 * @param ownerUrl a role that may create roles; wanted here only
 * @param appUrl the same database in the role of the app
 * @param isDemo whether this service is set to be a demo; the database must be marked as the same
 */
export async function prepareService(ownerUrl: string, appUrl: string, isDemo: boolean): Promise<void> {
  await prepareDatabase(ownerUrl, appUrl);
  await seedService(ownerUrl, isDemo);
}
