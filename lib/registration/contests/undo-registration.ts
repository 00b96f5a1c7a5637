import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { call } from '#db/calls.ts';
import type { OwnActor } from '#lib/kernel/actor.ts';
import type { Facts } from '#lib/kernel/errors.ts';
import { explained } from './refusals.ts';

export type Undoing = { requestId: string; registrationId: string };

/**
 * Undoes what another made for the person, as if it had never been; the registration before comes back.
 * @returns the receipt's number
 * @throws UndoIsOfAnothersAct, GuardianContestsInstead, UndoTooLate, NothingToContest
 */
export async function undoRegistration(actor: OwnActor, { requestId, registrationId }: Undoing): Promise<{ number: string }> {
  const { number } = await explained(() => call<{ number: string }>((db) => db`
    select number from undo_registration(${requestId}, ${actor.accountId}, ${actor.personId}, ${registrationId}, ${actor.today})`),
  () => untilWhen(actor, registrationId));
  return { number };
}

const untilWhen = (actor: OwnActor, registrationId: string): Promise<Facts> => as(actor, async (db) => {
  const [row] = await db.execute<{ untilOn: string; untilTime: string }>(sql`
    select (undo_until at time zone 'Asia/Tbilisi')::date::text as "untilOn", to_char(undo_until at time zone 'Asia/Tbilisi', 'HH24:MI') as "untilTime"
    from registrations where id = ${registrationId} and undo_until is not null`);
  return row ? { ...row } : {};
});
