import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { noteContestView } from './note-contest-view.ts';
import { explained } from './refusals.ts';
import type { ContestForPerson } from './schemas.ts';

/**
 * Opens a contest for somebody who came, rang or wrote. Who did it is written down as a look at the person as well.
 * @returns the contest's id
 * @throws NothingToContest, NotAChoice, ReviewerDecides
 */
export const contestForPerson = (actor: AgencyActor, { requestId, personId, registrationId, statement }: ContestForPerson): Promise<{ id: string }> =>
  explained(() => as(actor, async (db) => {
    const [opened] = await db.execute<{ id: string; number: string }>(sql`
      select id, number from contest_for_person(${requestId}, ${personId}, ${registrationId}, ${statement})`);
    if (!opened) throw new Error('A function of the database returned no row.');
    await noteContestView(db, personId, opened.number);
    return { id: opened.id };
  }));
