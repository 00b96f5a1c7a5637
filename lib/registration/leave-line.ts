import { call } from '#db/calls.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import type { Locale } from '#lib/kernel/format.ts';
import { toldTo } from './refusals.ts';

export type Leaving = { requestId: string; waitingId: string; language: Locale };

/**
 * Takes a person out of the line in which they wait; a place that was held for them goes to the next.
 * @returns false when they no longer waited there
 */
export async function leaveLine(actor: OwnActor, { requestId, waitingId, language }: Leaving): Promise<boolean> {
  const { left } = await toldTo(actor, { facilityId: null, language, shownOn: null }, () => call<{ left: boolean }>((sql) => sql`
    select leave_line(${requestId}, ${actor.accountId}, ${actor.personId}, ${waitingId}, ${actor.today}) as left`));
  return left;
}
