import { desc, eq } from 'drizzle-orm';
import type { Database } from '#db/as.ts';
import { registrations } from '#db/schema/index.ts';
import type { Held } from './rules.ts';

/** One person's registrations as the rules read them, newest first, with the clinic of each. */
export const heldBy = (db: Database, personId: string): Promise<(Held & { id: string; facilityId: number })[]> =>
  db.select({
    id: registrations.id,
    facilityId: registrations.facilityId,
    during: registrations.during,
    basis: registrations.basis,
    endReason: registrations.endReason,
  }).from(registrations).where(eq(registrations.personId, personId)).orderBy(desc(registrations.during));
