import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { daysLater } from '#lib/kernel/days.ts';
import { explained } from './refusals.ts';
import type { RecordedGuardianship } from './schemas.ts';

/**
 * The agency records, on a paper, that one person acts for another; both, and whoever else acts for the ward, are told.
 * @throws Refusal one class per rule, see errors.ts
 */
export const recordGuardianship = (actor: AgencyActor, made: RecordedGuardianship): Promise<void> => explained(() => as(actor, async (db) => {
  await db.execute(sql`
    select from record_guardianship(${made.requestId}, ${made.guardianNumber}, ${made.guardianFamilyName}, ${made.guardianBornOn},
      ${made.wardNumber}, ${made.wardFamilyName}, ${made.wardBornOn}, ${made.scope}, ${made.documentType}, ${made.documentNumber},
      ${made.startsOn}, ${made.lastDay && daysLater(made.lastDay, 1)})`);
}));
