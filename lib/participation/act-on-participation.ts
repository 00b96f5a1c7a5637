import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor, ManagerActor } from '#lib/kernel/actor.ts';
import { PeopleChanged } from './errors.ts';
import { lifeFacts } from './life-facts.ts';
import { explained } from './refusals.ts';

/** An act that is done: its number, and how many people's registrations it ended. */
export type Done = { number: string; people: number };
type About = {
  facilityId: number;
  /** How many people the dry run showed; an act that concerns another number of them is undone. */
  shown?: number;
};

/**
 * Calls a function of 0027 or 0029 that answers with a row of participation_acts.
 * @throws PeopleChanged, or Refusal: one class per rule, see errors.ts
 */
export const actOnParticipation = (actor: AgencyActor | ManagerActor, { facilityId, shown }: About, act: SQL): Promise<Done> =>
  explained(() => as(actor, async (db) => {
    // a crowd takes longer to end than a page may take to read
    await db.execute(sql`set local statement_timeout = '2min'`);
    const [done] = await db.execute<Done>(sql`select number, people from ${act}`);
    if (!done) throw new Error('An act of the database returned no row.');
    if (shown !== undefined && done.people !== shown) throw new PeopleChanged({ shown, people: done.people });
    return done;
  }), () => lifeFacts(actor, facilityId));
