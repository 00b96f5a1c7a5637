import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { ISql, Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { asActor } from './as-role.ts';
import { anAccount, type Person } from './builders.ts';

type Owner = Sql<Types>;
export type Counter = { facilityId: number; accountId: string };
export type CounterReceipt = { number: string | null; registration_id: string; act: string };

/** A registrar at a clinic's counter. */
export const aCounter = async (owner: Owner, facilityId: number): Promise<Counter> =>
  ({ facilityId, accountId: await anAccount(owner, { facilityId }) });

// far from the numbers that a test takes for unknown, and from those of another process
let lastNumber = randomInt(600_000);

/** So many forms, issued to a clinic by the agency; the first of their numbers. */
export async function someForms(owner: Owner, facilityId: number, count: number, series = 'აბ'): Promise<number> {
  const from = lastNumber + 1;
  lastNumber += count;
  await asActor(owner, { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' }, (sql) =>
    sql`select issue_forms(${randomUUID()}, ${facilityId}, ${series}, ${from}, ${lastNumber})`);
  return from;
}

/** A visit of a person who stands at the counter. */
export async function aVisit(app: Owner, { facilityId, accountId }: Counter, person: Person, today: string | null = null): Promise<string> {
  const [row] = await app<{ visit_id: string }[]>`select visit_id from match_at_counter(${accountId}, ${facilityId}, ${person.personalNumber},
    ${person.familyName}, ${person.bornOn}, 'ka', ${today})`;
  return row!.visit_id;
}

const bytes = Buffer.from('%PDF-1.7\n%%EOF');

/** The scan of a signed form, written as the app writes it. */
export async function aScan(app: Owner, { facilityId, accountId }: Counter, personId: string, visitId: string | null): Promise<string> {
  const id = randomUUID();
  await asActor(app, { kind: 'clinic', accountId, facilityId, role: 'registrar' }, (sql) => writeScan(sql, { id, facilityId, accountId, personId, visitId }));
  return id;
}

type Written = { id: string; facilityId: number; accountId: string; personId: string; visitId: string | null };

async function writeScan(sql: ISql<Types>, { id, facilityId, accountId, personId, visitId }: Written): Promise<void> {
  await sql`insert into consent_scans (id, facility_id, person_id, visit_id, file_name, media_type, size, sha256, store, scan, added_by)
    values (${id}, ${facilityId}, ${personId}, ${visitId}, 'form.pdf', 'application/pdf', ${bytes.length},
            ${createHash('sha256').update(bytes).digest('hex')}, 'database', 'not_scanned', ${accountId})`;
  await sql`insert into consent_scan_contents (scan_id, bytes) values (${id}, ${bytes})`;
}

/** Opens a one-time code; its hash is its own name. */
export const aCode = (app: Owner, { facilityId, accountId }: Counter, visitId: string, hash: string, lifetime = '10 minutes'): Promise<unknown> =>
  app`select open_consent_code(${accountId}, ${facilityId}, ${visitId}, ${Buffer.from(hash)}, ${lifetime})`;

type Proof = { code: string } | { series?: string; number: number; scanId: string | null };
type Options = { requestId?: string; today?: string | null; startsOn?: string };

/** register_at_counter as the app calls it, in the consent text in force. */
export async function registerAtCounter(
  app: Owner, { facilityId, accountId }: Counter, visitId: string, proof: Proof, { requestId = randomUUID(), today = null, startsOn }: Options = {},
): Promise<CounterReceipt> {
  const form = 'number' in proof ? { series: 'აბ', ...proof } : null;
  const [row] = await app<CounterReceipt[]>`
    select number, registration_id, act from register_at_counter(${requestId}, ${accountId}, ${facilityId}, ${visitId},
      coalesce(${startsOn ?? today}::date, today()), (select version from consent_texts where upper_inf(in_force)), ${form ? 'form' : 'one_time_code'}, ${'code' in proof ? Buffer.from(proof.code) : null},
      ${form?.series ?? null}, ${form?.number ?? null}, ${form?.scanId ?? null}, ${today})`;
  return row!;
}

/** Somebody registered on a form: from the door to the receipt. */
export async function registeredByForm(app: Owner, counter: Counter, person: Person, number: number): Promise<CounterReceipt> {
  const visit = await aVisit(app, counter, person);
  return registerAtCounter(app, counter, visit, { number, scanId: await aScan(app, counter, person.id, visit) });
}
