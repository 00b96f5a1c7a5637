import { sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { voucherIn } from '../queries.ts';
import type { Voucher, VoucherAct, VoucherStep } from '../types.ts';
import { noteVoucherView } from './note-view.ts';

/** Whom a voucher is for. */
export type VoucherPerson = {
  id: string; givenName: string; familyName: string; personalNumber: string | null; bornOn: string; diedOn: string | null;
};

/** A step with the name of the member of staff who made it; null of a person's own and of the system's. */
export type NamedStep = VoucherStep & { by: string | null };

export type VoucherFile = {
  voucher: Voucher;
  person: VoucherPerson;
  assignedName: string | null;
  isOverdue: boolean;
  steps: NamedStep[];
  /** What the reader may do now, by the table of moves. */
  moves: VoucherAct[];
  /** What the chosen facility says that it asks of everybody today, in tetri; null: it says nothing. */
  publishedTetri: number | null;
  /** The last day that a grant of today may set, and usually sets. */
  usualUntil: string;
};

/**
 * A voucher with what a reviewer needs beside it. Whoever opens it is written down, in the same transaction.
 * @returns null when there is none, or it was never submitted
 */
export const voucherFile = (actor: AgencyActor, id: string): Promise<VoucherFile | null> => as(actor, async (db) => {
  const voucher = await voucherIn(db, actor, id);
  if (!voucher) return null;
  await noteVoucherView(db, voucher.personId, voucher.number);
  return {
    voucher,
    person: await personOf(db, voucher),
    ...await standingOf(db, voucher),
    steps: await namedSteps(db, id),
    moves: await movesOf(db, actor, voucher),
  };
});

async function personOf(db: Database, { personId }: Voucher): Promise<VoucherPerson> {
  const [person] = await db.execute<VoucherPerson>(sql`
    select id, given_name as "givenName", family_name as "familyName", personal_number as "personalNumber", born_on as "bornOn", died_on as "diedOn"
    from people where id = ${personId}`);
  if (!person) throw new Error('A voucher is for nobody.');
  return person;
}

type Standing = Pick<VoucherFile, 'assignedName' | 'isOverdue' | 'usualUntil' | 'publishedTetri'>;

async function standingOf(db: Database, { assignedTo, state, dueOn, today, facility, unit }: Voucher): Promise<Standing> {
  const [row] = await db.execute<Omit<Standing, 'isOverdue'>>(sql`
    select (select a.name from accounts a where a.id = ${assignedTo}) as "assignedName",
           price_of(${facility?.id ?? null}::bigint, ${unit?.code ?? null}::text, today()) as "publishedTetri",
           (today() + setting('voucher_days', today()))::date as "usualUntil"`);
  if (!row) throw new Error('The database answered nothing.');
  return { ...row, isOverdue: state === 'submitted' && dueOn !== null && dueOn < today };
}

async function namedSteps(db: Database, id: string): Promise<NamedStep[]> {
  const rows = await db.execute<NamedStep>(sql`
    select s.step, s.act, s.to_state as "toState", s.role, s.reason, d.number as "decisionNumber", s.at,
           case when a.kind = 'staff' then a.name end as by
    from voucher_acts s left join decisions d on d.id = s.decision_id left join accounts a on a.id = s.account_id
    where s.voucher_id = ${id} order by s.step desc`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

async function movesOf(db: Database, { role }: AgencyActor, { state }: Voucher): Promise<VoucherAct[]> {
  const rows = await db.execute<{ act: VoucherAct }>(sql`select act from voucher_moves where from_state = ${state} and role = ${role}`);
  return rows.map(({ act }) => act);
}
