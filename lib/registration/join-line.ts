import { call } from '#db/calls.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { toldTo } from './refusals.ts';

export type Joining = { requestId: string; facilityId: number; language: Locale };

/**
 * Puts a person at the end of the line for a place at a clinic whose list is full. Their registration stays as it is.
 * One who stands there already keeps their place.
 * @throws PlaceIsFree where there is no need to wait, AlreadyInAnotherLine, and what would refuse the clinic as a choice
 */
export async function joinLine(actor: OwnActor, { requestId, facilityId, language }: Joining): Promise<void> {
  await toldTo(actor, { facilityId, language, shownOn: null }, () => call((sql) => sql`
    select id from join_line(${requestId}, ${actor.accountId}, ${actor.personId}, ${facilityId}, ${actor.today})`));
}
