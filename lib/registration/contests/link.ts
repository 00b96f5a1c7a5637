import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import type { Facts, Refusal } from '#lib/kernel/errors.ts';
import { explainedBy } from '#lib/kernel/explained.ts';
import { idOfToken } from '#lib/kernel/secret-link.ts';
import { LinkExpired, LinkOver, LinkUnknown, LinkUsed } from './errors.ts';
import { refusalByRule } from './refusals.ts';

/**
 * What a link in a notice is about, and what can still be done by it. Dates are 'YYYY-MM-DD'.
 * `linkDays`: for how long it works, as it is in force.
 */
export type ContestLink = {
  clinic: { ka: string; en: string };
  startedOn: string;
  state: 'open' | 'used' | 'expired' | 'over';
  contestedOn: string | null;
  linkDays: number;
};

/** The id of a link of ours; null for one that we never wrote. */
const verifiedLink = (token: string): string | null => idOfToken('contest', token);

/** What a link is about, for whoever holds it; nothing is written. Null for a wrong link and for an unknown one: the two look the same. */
export async function contestLink(actor: Actor, token: string): Promise<ContestLink | null> {
  const id = verifiedLink(token);
  return id === null ? null : as({ kind: 'anyone', today: actor.today }, async (db) => {
    const [row] = await db.execute<Omit<ContestLink, 'clinic'> & { ka: string; en: string }>(sql`
      select clinic_ka as ka, clinic_en as en, started_on as "startedOn", state, contested_on as "contestedOn",
        setting('contest_link_days', today()) as "linkDays"
      from contest_link_of(${id})`);
    if (!row) return null;
    const { ka, en, ...link } = row;
    return { clinic: { ka, en }, ...link };
  });
}

/** Why a link can no longer be used; null is one that we never wrote. */
export function refusalOfLink(link: ContestLink | null): Refusal {
  if (link === null) return new LinkUnknown();
  if (link.state === 'used') return new LinkUsed({ contestedOn: link.contestedOn ?? link.startedOn });
  return link.state === 'expired' ? new LinkExpired({ days: link.linkDays }) : new LinkOver();
}

/**
 * Contests the registration that a notice told of, without signing in. Whoever is signed in here is not asked: the link is proof.
 * @throws LinkUnknown, LinkUsed with contestedOn, LinkExpired with days, LinkOver
 */
export async function contestByLink(actor: Actor, token: string): Promise<void> {
  const id = verifiedLink(token);
  if (id === null) throw new LinkUnknown();
  await explainedBy(
    { ...refusalByRule, registration_is_still_open: LinkOver },
    () => as({ kind: 'anyone', today: actor.today }, async (db) => { await db.execute(sql`select number from contest_by_link(${id})`); }),
    () => factsOf(actor, token),
  );
}

const factsOf = async (actor: Actor, token: string): Promise<Facts> => {
  const link = await contestLink(actor, token);
  if (!link) return {};
  return link.contestedOn === null ? { days: link.linkDays } : { contestedOn: link.contestedOn };
};
