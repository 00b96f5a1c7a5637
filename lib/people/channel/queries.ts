import { eq, isNull, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { channelChanges, channelResets } from '#db/schema/channel.ts';
import { people } from '#db/schema/people.ts';
import type { CounterActor } from './code.ts';

const whose = { givenName: people.givenName, familyName: people.familyName, bornOn: people.bornOn };

/** A replacement as whoever opened it sees it: with a code under way, over without effect, or done. */
export type ShownReset = {
  state: 'waiting' | 'over' | 'done'; address: string; mayBeSentAgain: boolean;
  /** There was no phone and no e-mail before: nobody was told, and no code was asked for. */
  isFirst: boolean;
  /** Null once the clinic sees the person no more. */
  person: { givenName: string; familyName: string; bornOn: string } | null;
};

/** The replacement with an id; null for one that is not the actor's. */
export const channelReset = (actor: CounterActor, id: string): Promise<ShownReset | null> => as(actor, async (db) =>
  await done(db, actor, id) ?? waiting(db, id));

async function done(db: Database, actor: CounterActor, id: string): Promise<ShownReset | null> {
  const [row] = await db.select({
    address: channelChanges.newValue, by: channelChanges.changedBy, person: whose, isFirst: isNull(channelChanges.confirmedAt).mapWith(Boolean),
  })
    .from(channelChanges).leftJoin(people, eq(people.id, channelChanges.personId)).where(eq(channelChanges.id, id));
  if (row?.by !== actor.accountId) return null;
  return { state: 'done', address: row.address, person: row.person, isFirst: row.isFirst, mayBeSentAgain: false };
}

async function waiting(db: Database, id: string): Promise<ShownReset | null> {
  const [row] = await db.select({
    address: channelResets.newValue, person: whose, answersLeft: sql<boolean>`${channelResets.attempts} < 5`,
    isOpen: sql<boolean>`${channelResets.expiresAt} > now()`, mayBeSentAgain: sql<boolean>`${channelResets.codesSent} < 3`,
  }).from(channelResets).leftJoin(people, eq(people.id, channelResets.personId)).where(eq(channelResets.id, id));
  if (!row) return null;
  const { address, person, answersLeft, isOpen, mayBeSentAgain } = row;
  return { state: answersLeft && isOpen ? 'waiting' : 'over', address, person, isFirst: false, mayBeSentAgain: answersLeft && mayBeSentAgain };
}
