import type { ISql, Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { type Day, dayOf } from './builders.ts';

/** A clinic and all of its people leave on a day, in plain SQL and in one transaction. */
export async function leave(owner: Sql<Types>, facilityId: number, on: Day): Promise<void> {
  const day = await dayOf(owner, on);
  await owner.begin(async (sql) => {
    await endParticipation(sql, facilityId, day);
    await sql`update registrations set during = daterange(lower(during), ${day}), exit_on = ${day}, end_reason = 'facility_exit',
        ended_by = started_by, ended_at = now()
      where facility_id = ${facilityId} and upper_inf(during)`;
  });
}

/** The first half of it: refused at the commit when people are left behind. */
export async function endParticipation(sql: ISql<Types>, facilityId: number, day: string): Promise<void> {
  await sql`set constraints within_a_participation, exit_is_the_clinics deferred`;
  await sql`update participations set during = daterange(lower(during), ${day}), end_reason = 'closure' where facility_id = ${facilityId}`;
}
