import { eq } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { accounts } from '#db/schema/access.ts';
import type { SignedInActor } from '#lib/kernel/actor.ts';

/** The address with which a member of staff signs in; '' for a person. */
export const ownEmail = (actor: SignedInActor): Promise<string> =>
  as(actor, async (db) => {
    const [row] = await db.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, actor.accountId));
    return row?.email ?? '';
  });
