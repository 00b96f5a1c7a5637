import { sql, type SQL } from 'drizzle-orm';
import { as } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { counted, figuresOf, firstDayOf, linesOf, type FigureColumns } from './figures.ts';
import type { SignalsQuery } from './schemas.ts';
import { columnOf, leastForShare, type Figures } from './signals.ts';

/** Clinics on one page of the list. */
export const signalsPageSize = 50;

export type ClinicSignals = { id: number; name: { ka: string; en: string }; total: number; figures: Figures };
/** `first` and `last`: the days that the figures cover, 'YYYY-MM-DD', both included. */
type SignalsList = { clinics: ClinicSignals[]; all: number; first: string; last: string };

type Row = FigureColumns & { id: number; name_ka: string; name_en: string; total: number; all: number };

/** A page of the clinics that registered anybody in the last months, with the figure of each signal; the most telling first. */
export const signalsOfClinics = (actor: AgencyActor, { months, sort, page }: SignalsQuery): Promise<SignalsList> => as(actor, async (db) => {
  const [days] = await db.execute<{ first: string; last: string }>(sql`select ${firstDayOf(months)} as first, today() as last`);
  const rows = await db.execute<Row>(sql`
    with figures as (select facility_id, count(*)::integer as total, ${counted} from ${linesOf(null, months)} group by facility_id)
    select figures.*, f.id, f.name_ka, f.name_en, count(*) over ()::integer as all
    from figures join facilities f on f.id = figures.facility_id
    order by ${orderBy(sort)}, f.name_ka, f.id limit ${signalsPageSize} offset ${(page - 1) * signalsPageSize}`);
  return { clinics: rows.map(clinicOf), all: rows[0]?.all ?? 0, ...days! };
});

const clinicOf = (row: Row): ClinicSignals =>
  ({ id: Number(row.id), name: { ka: row.name_ka, en: row.name_en }, total: row.total, figures: figuresOf(row) });

/** By share; clinics with too few for a share come after, by number. */
function orderBy(sort: SignalsQuery['sort']): SQL {
  if (sort === 'total') return sql`total desc`;
  const [of, shown] = [sql.identifier(`${columnOf[sort]}_of`), sql.identifier(`${columnOf[sort]}_shown`)];
  return sql`case when ${of} >= ${leastForShare} then ${shown}::numeric / ${of} end desc nulls last, ${shown} desc`;
}
