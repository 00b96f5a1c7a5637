import { type SQL, sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { forLike } from '#lib/kernel/like.ts';
import type { Treatment, VoucherState } from '../types.ts';
import type { VouchersQuery } from './schemas.ts';

/** Vouchers on one page of the agency's queue. */
export const vouchersPageSize = 50;

type Named = { ka: string; en: string };

/** A voucher in the queue, without a word of whom it is for. Amounts in tetri, dates 'YYYY-MM-DD'. */
export type QueuedVoucher = {
  id: string;
  number: string | null;
  state: VoucherState;
  unit: Named | null;
  treatment: Treatment | null;
  facility: Named | null;
  priceTetri: number | null;
  submittedOn: string | null;
  dueOn: string | null;
  /** Days since it was submitted last. */
  age: number | null;
  isOverdue: boolean;
  assignedName: string | null;
  isMine: boolean;
};

const isOverdue = sql`(v.state = 'submitted' and v.due_on < (select today()))`;

/** A letter that ran out by its date is over, whether or not the night's work has said so. */
const state = sql`(case when v.state in ('granted', 'accepted') and v.valid_until < (select today()) then 'expired' else v.state end)`;

const tables = sql`vouchers v
  left join service_units u on u.code = v.unit_code
  left join facilities f on f.id = v.facility_id
  left join accounts a on a.id = v.assigned_to`;

const columns = sql`v.id, v.number, ${state} as state, u.treatment,
  case when u.code is not null then jsonb_build_object('ka', u.name_ka, 'en', u.name_en) end as unit,
  case when f.id is not null then jsonb_build_object('ka', f.name_ka, 'en', f.name_en) end as facility,
  v.price_tetri as "priceTetri", v.submitted_on as "submittedOn", v.due_on as "dueOn", (select today()) - v.submitted_on as age,
  ${isOverdue} as "isOverdue", a.name as "assignedName"`;

/**
 * A page of the vouchers that were applied for: first what waits for the reader, then what waits for nobody in particular,
 * then the others' work; within each the oldest due on top.
 */
export const vouchersFor = (actor: AgencyActor, query: VouchersQuery) => as(actor, async (db) => {
  const [wanted, turn] = [wantedBy(actor, query), turnOf(actor)];
  const [counted] = await db.execute<{ total: number }>(sql`select count(*) as total from ${tables} where ${wanted}`);
  const vouchers = await db.execute<QueuedVoucher>(sql`
    select ${columns}, ${turn} = 1 as "isMine" from ${tables} where ${wanted}
    order by ${turn}, v.due_on, v.id limit ${vouchersPageSize} offset ${(query.page - 1) * vouchersPageSize}`);
  return { vouchers: [...vouchers], total: counted?.total ?? 0 };
});

/** Whose turn it is: 1 the reader's, 2 anybody's at the agency, 3 a colleague's, 4 nobody's at the agency. */
const turnOf = ({ accountId, role }: AgencyActor): SQL => sql`case
  when v.state <> 'submitted' then 4
  when v.assigned_to is null then 2
  when v.assigned_to = ${accountId} and ${role !== 'auditor'} then 1
  else 3 end`;

function wantedBy({ accountId }: AgencyActor, { q, state: asked, treatment, assigned, overdue }: VouchersQuery): SQL {
  const wanted = q.split(/\s+/).filter(Boolean).slice(0, 5).map(isFound);
  wanted.push(standsAs(asked));
  if (treatment) wanted.push(sql`u.treatment = ${treatment}`);
  if (assigned === 'nobody') wanted.push(sql`v.assigned_to is null`);
  else if (assigned) wanted.push(sql`v.assigned_to = ${assigned === 'me' ? accountId : assigned}`);
  if (overdue) wanted.push(isOverdue);
  return sql.join(wanted, sql` and `);
}

function standsAs(asked: VouchersQuery['state']): SQL {
  if (asked === 'all') return sql`v.state <> 'draft'`;
  // by the column itself, which has an index of those that wait
  return asked === '' || asked === 'submitted' ? sql`v.state = 'submitted'` : sql`${state} = ${asked}`;
}

/** A word of the facility's name or of the service's, Georgian or Latin, or the beginning of a voucher's number. */
function isFound(word: string): SQL {
  const byName = sql`(f.search like '%' || latin(${forLike(word)}) || '%' or u.search like '%' || latin(${forLike(word)}) || '%')`;
  return /^[\d-]+$/.test(word) ? sql`(v.number like ${`${word}%`} or ${byName})` : byName;
}
