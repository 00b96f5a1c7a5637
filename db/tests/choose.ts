import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';

export type Receipt = { account_id: string; request_id: string; number: string; act: string; person_id: string; registration_id: string };
type Choice = { accountId: string; id: string; facilityId: number; today?: string | null; requestId?: string; startsOn?: string };

/** choose_clinic as the app calls it, in the text of aConsentText; `today` moves the date of a demo. */
export async function choose(app: Sql<Types>, { accountId, id, facilityId, today = null, requestId = randomUUID(), startsOn }: Choice): Promise<Receipt> {
  const [receipt] = await app<Receipt[]>`
    select * from choose_clinic(${requestId}, ${accountId}, ${id}, ${facilityId},
      coalesce(${startsOn ?? today}::date, today()), '2013-1', 'ka', 'session', 'test', ${today})`;
  return receipt!;
}
