import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { explainedBy } from '#lib/kernel/explained.ts';
import { refusalByRule } from '../counter/refusals.ts';
import type { IssuedForms } from './schemas.ts';

/**
 * Issues a range of form numbers to a clinic; the same request again issues nothing more.
 * @throws NumbersIssuedBefore, RangeNotPossible, FormsForClinicsOnly
 */
export const issueForms = (actor: AgencyActor, { requestId, facilityId, series, from, to }: IssuedForms): Promise<void> =>
  explainedBy(refusalByRule, () => as(actor, async (db) => {
    await db.execute(sql`select issue_forms(${requestId}, ${facilityId}, ${series}, ${from}, ${to})`);
  }));
