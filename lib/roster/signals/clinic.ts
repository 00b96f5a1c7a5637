import { sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import type { AgencyActor } from '#lib/kernel/actor.ts';
import { maskNumber } from '#lib/kernel/format.ts';
import { counted, figuresOf, firstDayOf, linesOf, type FigureColumns } from './figures.ts';
import type { ClinicSignalsQuery } from './schemas.ts';
import { columnOf, type Figures, type Signal } from './signals.ts';

/** Rows behind a figure on one page. */
export const signalRowsPageSize = 50;

/** Registrations that began in the seven days from a Monday, 'YYYY-MM-DD'. */
export type Week = { from: string; count: number };

/** One registration behind a figure: whose it is (a newborn by the birth certificate), when and by whom it was made, and what became of it. */
export type SignalRow = {
  registrationId: string; givenName: string; familyName: string; maskedNumber: string; startedAt: Date;
  madeBy: 'person' | 'guardian' | 'clinic' | 'agency' | null; registrar: string | null; annulled: 'undo' | 'contest' | 'death' | 'correction' | null;
};

export type SignalsOfClinic = {
  name: { ka: string; en: string }; total: number; figures: Figures; weeks: Week[]; first: string; last: string;
  /** Null when no rows are opened. */
  rows: { signal: Signal; rows: SignalRow[]; total: number } | null;
};

type Totals = FigureColumns & { name_ka: string; name_en: string; total: number; weeks: Week[]; first: string; last: string };

/**
 * One clinic's figures, week by week, and the rows behind the one that is opened. Everybody whom those rows name can read that
 * they were looked at: it is written by the statement that reads them.
 *
 * @returns null for no such facility
 */
export const signalsOfClinic = (actor: AgencyActor, query: ClinicSignalsQuery): Promise<SignalsOfClinic | null> => as(actor, async (db) => {
  const totals = await totalsOf(db, query);
  if (!totals) return null;
  const { name_ka: ka, name_en: en, total, weeks, first, last } = totals;
  const rows = query.rows && { signal: query.rows, ...await rowsBehind(db, query, query.rows) };
  return { name: { ka, en }, total, figures: figuresOf(totals), weeks, first, last, rows: rows || null };
});

async function totalsOf(db: Database, { facilityId, months }: ClinicSignalsQuery): Promise<Totals | undefined> {
  const [row] = await db.execute<Totals>(sql`
    with lines as materialized (select * from ${linesOf(facilityId, months)}),
    weeks as (
      select monday::date as monday, (select count(*) from lines where started_on >= monday and started_on < monday + interval '7 days') as number_of
      from generate_series(date_trunc('week', ${firstDayOf(months)}), today(), interval '7 days') monday
    )
    select f.name_ka, f.name_en, ${firstDayOf(months)} as first, today() as last, figures.*,
           (select jsonb_agg(jsonb_build_object('from', monday, 'count', number_of) order by monday) from weeks) as weeks
    from facilities f cross join (select count(*)::integer as total, ${counted} from lines) figures
    where f.id = ${facilityId}`);
  return row;
}

type Row = {
  registration_id: string; given_name: string; family_name: string; started_at: Date | string;
  personal_number: string | null; birth_certificate_number: string | null; made_by: SignalRow['madeBy']; registrar: string | null; annulment_basis: SignalRow['annulled']; total: number;
};

async function rowsBehind(db: Database, { facilityId, months, page }: ClinicSignalsQuery, signal: Signal) {
  const found = await db.execute<Row>(sql`
    with behind as materialized (
      select registration_id, facility_id, person_id, started_at, started_by, made_by, annulment_basis, count(*) over ()::integer as total
      from ${linesOf(facilityId, months)} where ${sql.identifier(columnOf[signal])}
      order by started_at desc, registration_id limit ${signalRowsPageSize} offset ${(page - 1) * signalRowsPageSize}
    ),
    noted as (
      insert into journal (act, account_id, actor, person_id, about_facility_id, detail)
      select distinct 'person.viewed', actor_account(), 'agency', person_id, facility_id,
             jsonb_build_object('where', 'signals', 'purpose', 'audit', 'signal', ${signal}::text)
      from behind
    )
    select b.registration_id, b.started_at, b.made_by, b.annulment_basis, b.total, p.given_name, p.family_name,
           p.personal_number, p.birth_certificate_number, a.name as registrar
    from behind b join people p on p.id = b.person_id left join accounts a on a.id = b.started_by
    order by b.started_at desc, b.registration_id`);
  return { rows: found.map(rowOf), total: found[0]?.total ?? 0 };
}

const rowOf = (row: Row): SignalRow => ({
  registrationId: row.registration_id,
  givenName: row.given_name,
  familyName: row.family_name,
  maskedNumber: maskNumber(row.personal_number ?? row.birth_certificate_number ?? ''),
  startedAt: new Date(row.started_at),
  madeBy: row.made_by,
  registrar: row.registrar,
  annulled: row.annulment_basis,
});
