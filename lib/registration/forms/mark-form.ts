import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { ClinicActor } from '#lib/kernel/actor.ts';
import { explainedBy } from '#lib/kernel/explained.ts';
import { refusalByRule } from '../counter/refusals.ts';
import type { MarkedForm } from './schemas.ts';

/**
 * Writes down that a form of the actor's clinic was spoiled or lost; it can never be used then.
 * @throws FormUnknown, FormOfAnotherClinic, FormUsed, FormSpoiled, FormLost
 */
export const markForm = (actor: ClinicActor, { form, became, reason }: MarkedForm): Promise<void> =>
  explainedBy(refusalByRule, () => as(actor, async (db) => {
    await db.execute(sql`select mark_form(${form.series}, ${form.number}, ${became}, ${reason})`);
  }));
