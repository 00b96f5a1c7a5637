import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { explainedBy } from '#lib/kernel/explained.ts';
import { ImportUnknown } from './errors.ts';
import type { CarryOut } from './schemas.ts';

/**
 * Says that an import is to be carried out; a job does so from now on. Said again, it changes nothing.
 * @throws ImportUnknown
 */
export const carryOutImport = (actor: AgencyActor, { importId }: CarryOut): Promise<void> =>
  explainedBy({ import_is_known: ImportUnknown }, () => as(actor, async (db) => {
    await db.execute(sql`select id from carry_out_import(${importId})`);
  }));
