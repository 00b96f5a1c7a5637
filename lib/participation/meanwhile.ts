import { desc, eq } from 'drizzle-orm';
import { as } from '#db/as.ts';
import { accounts } from '#db/schema/access.ts';
import { declarationActs } from '#db/schema/declarations.ts';
import type { AgencyActor, ManagerActor } from '#lib/kernel/actor.ts';
import type { Facts } from '#lib/kernel/errors.ts';

/** What a refusal says of the last act on a declaration: `act`, `by` and `who`, `changedOn`, `changedAt` (hours and minutes in Tbilisi). */
export const meanwhile = (actor: AgencyActor | ManagerActor, declarationId: number): Promise<Facts> => as(actor, async (db): Promise<Facts> => {
  const [last] = await db.select({ act: declarationActs.act, at: declarationActs.at, who: accounts.name }).from(declarationActs)
    .leftJoin(accounts, eq(accounts.id, declarationActs.accountId))
    .where(eq(declarationActs.declarationId, declarationId)).orderBy(desc(declarationActs.step)).limit(1);
  if (!last) return {};
  const [changedOn = '', time = ''] = last.at.toLocaleString('sv-SE', { timeZone: 'Asia/Tbilisi' }).split(' ');
  // whom of the other side one may not see has done it too
  return { act: last.act, by: last.who ? 'known' : 'unknown', who: last.who ?? '', changedOn, changedAt: time.slice(0, 5) };
});
