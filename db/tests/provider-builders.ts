import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { ISql, Sql } from 'postgres';
import type { Types } from '#db/client.ts';

type Owner = Sql<Types>;
export type Founder = { accountId: string; sessionId: string };

/** Somebody who has an account with its second proof and a session, and belongs nowhere yet. */
export async function aNewcomer(owner: Owner): Promise<Founder> {
  const [account] = await owner<{ id: string }[]>`
    insert into accounts (kind, email, name) values ('staff', ${`${randomUUID()}@example.test`}, 'თამარ გიორგაძე') returning id`;
  await owner`insert into second_factors (account_id, secret, last_step) values (${account!.id}, 'sealed', 0)`;
  return { accountId: account!.id, sessionId: await aSession(owner, account!.id) };
}

/** A session of an account, at the workplace where it worked last. */
export async function aSession(owner: Owner, accountId: string): Promise<string> {
  const [session] = await owner<{ id: string }[]>`select start_session(${accountId}, ${randomBytes(32)}, 'Firefox', '1 hour') as id`;
  return session!.id;
}

export const aCode = (): string => String(randomInt(1e9)).padStart(9, '0');

/** A founding as the web calls it. */
export const found = (sql: ISql<Types>, founder: Founder, facts: { code?: string; requestId?: string; phone?: string } = {}) =>
  sql<{ id: number; identification_code: string }[]>`
    select id::int, identification_code from found_provider(${facts.requestId ?? randomUUID()}, ${founder.sessionId}, ${founder.accountId},
      ${facts.code ?? aCode()}, 'შპს „ნაბიჯი“', 'Nabiji LLC', 'ჭავჭავაძის 1, თბილისი', '1 Chavchavadze Ave, Tbilisi',
      ${facts.phone ?? '+995322000000'}, 'office@nabiji.example')`;

type Site = {
  requestId?: string; municipality?: string; latitude?: number; longitude?: number; phone?: string;
  week?: (string | null)[]; languages?: string[]; capacity?: number | null; takesNew?: boolean;
};

/** A further site as the web calls it; `sql` is in the representative's transaction. */
export const add = (sql: ISql<Types>, site: Site = {}) =>
  sql<{ id: number }[]>`
    select id::int from add_facility(${site.requestId ?? randomUUID()}, 'პოლიკლინიკა „ნაბიჯი“', 'Nabiji Polyclinic', 'რუსთაველის 1', '1 Rustaveli Ave',
      ${site.municipality ?? 'tbilisi'}, ${site.latitude ?? 41.7}, ${site.longitude ?? 44.8}, ${site.phone ?? '+995322000000'},
      ${site.week ?? aWeek}::text[], ${site.languages ?? ['ka']}::text[], true, ${site.capacity ?? null}, ${site.takesNew ?? true})`;

export const aWeek = [...Array<string>(5).fill('09:00-18:00'), '10:00-24:00', null];
