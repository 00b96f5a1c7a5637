import { sql } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { forLike } from '#lib/kernel/like.ts';

/** Why nobody could follow to a facility, as who_follows (0029) has it. */
export type Obstacle = 'notTakingPart' | 'leaving' | 'withoutPrimaryCare' | 'suspended' | 'licenceExpired';
type Row = { id: number; nameKa: string; nameEn: string; addressKa: string; addressEn: string; obstacle: Obstacle | null };
export type PossibleSuccessor = {
  id: number; name: { ka: string; en: string }; address: { ka: string; en: string };
  /** Null for one to which people can follow tomorrow. */
  obstacle: Obstacle | null;
};

/** Facilities that a search offers as successors. */
const most = 10;

/** The facilities of these numbers; an unknown number is left out. */
export const successorsByNumber = (actor: AgencyActor, numbers: number[]): Promise<PossibleSuccessor[]> =>
  found(actor, sql`f.id = any (${sql.param(numbers)}::bigint[])`);

/** Facilities other than one, by number or by the words of their names, Georgian or Latin. */
export function findSuccessors(actor: AgencyActor, facilityId: number, q: string): Promise<PossibleSuccessor[]> {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 5);
  const isNamed = sql.join(words.map((word) => sql`f.search like '%' || latin(${forLike(word)}) || '%'`), sql` and `);
  return found(actor, sql`f.id <> ${facilityId} and ${/^[1-9]\d{0,8}$/.test(q) ? sql`f.id = ${Number(q)}` : isNamed}`);
}

const found = (actor: AgencyActor, wanted: ReturnType<typeof sql>): Promise<PossibleSuccessor[]> => as(actor, async (db) => {
  const rows = await db.execute<Row>(sql`
    select f.id, f.name_ka as "nameKa", f.name_en as "nameEn", f.address_ka as "addressKa", f.address_en as "addressEn",
      case when p.id is null then 'notTakingPart' when p.end_reason <> 'scope_change' then 'leaving'
        when not p.primary_care then 'withoutPrimaryCare'
        when exists (select from suspensions s where s.facility_id = f.id and s.during @> today() + 1) then 'suspended'
        when not licence_is_valid(f.id, today() + 1) then 'licenceExpired' end as obstacle
    from facilities f left join participations p on p.facility_id = f.id and p.during @> today() + 1
    where ${wanted} order by f.name_ka, f.id limit ${most}`);
  return rows.map(({ nameKa, nameEn, addressKa, addressEn, ...row }) =>
    ({ ...row, name: { ka: nameKa, en: nameEn }, address: { ka: addressKa, en: addressEn } }));
});
