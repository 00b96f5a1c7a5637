import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { asActor, type Who } from './as-role.ts';
import { aClinic, anAccount, dayOf, type Day } from './builders.ts';

type Pool = Sql<Types>;

/** A facility that takes part with surgery, and the manager who says its prices. */
export async function aSurgery(owner: Pool, facts: { from?: Day; to?: Day | null; scope?: string[] } = {}): Promise<{ id: number; manager: Who }> {
  const id = await aClinic(owner, { scope: ['planned_surgery'], ...facts });
  const accountId = await anAccount(owner, { facilityId: id, role: 'manager' });
  return { id, manager: { kind: 'clinic', accountId, facilityId: id, role: 'manager' } };
}

export type Price = { unit?: string; tetri?: number; from?: Day; requestId?: string };

/** Submits a price as its facility does; the row that it answers with. */
export async function submit(app: Pool, owner: Pool, { id, manager }: { id: number; manager: Who }, price: Price = {}) {
  const { unit = 'cataract_phaco', tetri = 100_000, from = 0, requestId = randomUUID() } = price;
  const day = await dayOf(owner, from);
  const [row] = await asActor(app, manager, (sql) => sql<{ id: string; price_tetri: number; during: string }[]>`
    select id, price_tetri, during::text from submit_price(${requestId}, ${id}, ${unit}, ${tetri}, ${day}::date)`);
  return row!;
}

/** One facility for each price, which it asks from today. */
export async function pricesOf(app: Pool, owner: Pool, unit: string, tetri: number[], facts: Parameters<typeof aSurgery>[1] = {}) {
  const facilities = [];
  for (const one of tetri) {
    const facility = await aSurgery(owner, facts);
    await submit(app, owner, facility, { unit, tetri: one });
    facilities.push(facility);
  }
  return facilities;
}

type Area = { unit: string; tetri: number; from?: Day; requestId?: string };

/** Puts an area in force as the agency does, with the figure that it was shown. */
export async function putInForce(app: Pool, owner: Pool, who: Who, { unit, tetri, from = 0, requestId = randomUUID() }: Area) {
  const day = await dayOf(owner, from);
  const [row] = await asActor(app, who, (sql) => sql<{ id: number; max_tetri: number; submissions: number; in_force: string }[]>`
    select id, max_tetri, submissions, in_force::text
    from put_tariff_area_in_force(${requestId}, ${unit}, ${day}::date, ${tetri}, 'დადგენილება', 'ფასები', 'სასამართლო')`);
  return row!;
}
