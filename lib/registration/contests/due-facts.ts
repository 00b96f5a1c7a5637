import { eq } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { contests } from '#db/schema/index.ts';
import type { AgencyActor, ClinicActor } from '#lib/kernel/actor.ts';
import type { Facts } from '#lib/kernel/errors.ts';

/** What a refusal of an act on a contest speaks of: dueOn, the last day of the clinic's answer. */
export const dueFacts = (actor: AgencyActor | ClinicActor, contestId: string): Promise<Facts> => as(actor, async (db) => {
  const [row] = await db.select({ dueOn: contests.dueOn }).from(contests).where(eq(contests.id, contestId));
  return row ?? {};
});
