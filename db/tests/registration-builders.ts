import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import type { PersonActor } from '#lib/kernel/actor.ts';
import { isRefusal, type Refusal } from '#lib/kernel/errors.ts';
import { asActor, type Who } from './as-role.ts';
import { aClinic, anAccount, aSignedInPerson } from './builders.ts';

type Owner = Sql<Types>;

/** A person who is signed in, on a day. */
export async function aPersonOn(owner: Owner, today: string): Promise<PersonActor> {
  const { id, accountId } = await aSignedInPerson(owner);
  return { kind: 'person', personId: id, accountId, sessionId: randomUUID(), name: 'ნინო ბერიძე', today };
}

/** A clinic that registers so many people and no more. */
export async function aClinicFor(owner: Owner, capacity: number, name?: string): Promise<number> {
  const facility = await aClinic(owner, name === undefined ? {} : { name });
  await owner`update places set capacity = ${capacity}, ceiling = ${capacity} where facility_id = ${facility}`;
  return facility;
}

/** A reviewer of the agency, on a day. */
export const aReviewer = async (owner: Owner, today: string): Promise<Who> =>
  ({ kind: 'agency', accountId: await anAccount(owner), role: 'reviewer', today });

/** Closes a clinic, on the agency's word of one day and from another. */
export const closeClinic = (owner: Owner, reviewer: Who, facility: number, leavesOn: string): Promise<unknown> =>
  asActor(owner, reviewer, (sql) =>
    sql`select close_facility(${randomUUID()}, ${facility}, ${leavesOn}, 'მუხლი 1', 'დაიხურა', 'სასამართლოში')`);

/** Hands everybody of one clinic over to another, from the next day on. */
export const succeedClinic = (owner: Owner, reviewer: Who, facility: number, successor: number): Promise<unknown> =>
  asActor(owner, reviewer, (sql) => sql`
    select succeed_facility(${randomUUID()}, ${facility}, ${sql.json([{ facility: successor, municipalities: null }])}, '12-ბ', '2026-01-01',
      'მუხლი 1', 'შერწყმა', 'სასამართლოში')`);

/** The refusal that an act met, as a person is told of it; the error itself when it was another. */
export async function refusalOf(act: Promise<unknown>): Promise<Pick<Refusal, 'code' | 'facts'>> {
  const error = await act.then(() => null, (caught: unknown) => caught);
  if (!isRefusal(error)) throw error ?? new Error('It was not refused.');
  const { code, facts } = error as Refusal;
  return { code, facts };
}
