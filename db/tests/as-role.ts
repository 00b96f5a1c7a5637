import type { ISql, Sql } from 'postgres';
import { expect } from 'vitest';
import type { Types } from '#db/client.ts';
import { translated, RuleViolation } from '#db/violations.ts';

type Work<T> = (sql: ISql<Types>) => Promise<T>;
export type Who = { kind: string; accountId?: string; personId?: string; facilityId?: number; providerId?: number; role?: string; today?: string };

/** Plain SQL in one transaction on the app's pool, as an actor. */
export async function asActor<T>(app: Sql<Types>, who: Who, work: Work<T>): Promise<T> {
  return (await app.begin(async (sql) => {
    await sql`select set_actor(${who.kind}, ${who.accountId ?? null}, ${who.personId ?? null}, ${who.facilityId ?? null},
      ${who.role ?? null}, ${who.today ?? null}, ${who.providerId ?? null})`;
    return { value: await work(sql) };
  }) as { value: T }).value;
}

/** Plain SQL in one transaction on the superuser's pool, under another role. */
export async function asRole<T>(owner: Sql<Types>, role: 'erti_owner' | 'erti_app' | 'erti_auditor', work: Work<T>): Promise<T> {
  return (await owner.begin(async (sql) => {
    await sql.unsafe(`set local role ${role}`);
    return { value: await work(sql) };
  }) as { value: T }).value;
}

/** The name of the rule that the database refused by; the error itself when it was another. */
export async function ruleOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'nothing was refused';
  } catch (error) {
    const refusal = translated(error);
    if (refusal instanceof RuleViolation) return refusal.rule;
    throw error;
  }
}

export const expectRefused = async (work: Promise<unknown>, rule: string): Promise<void> => expect(await ruleOf(work)).toBe(rule);

/** PostgreSQL's code for what it refused without a rule's name, such as 42501 for a missing privilege. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(() => 'nothing was refused', (error: unknown) =>
    error instanceof Error && 'code' in error ? String(error.code) : String(error));
}
