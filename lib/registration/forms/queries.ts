import { and, count, desc, eq, sql, type SQL } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { accounts } from '#db/schema/access.ts';
import { consents, type FormState, formRanges, forms } from '#db/schema/index.ts';
import type { AgencyActor, ClinicActor } from '#lib/kernel/actor.ts';
import { forLike } from '#lib/kernel/like.ts';
import type { FormClinicsQuery, LedgerQuery } from './schemas.ts';

/** Lines on one page of a ledger, and of the list of clinics. */
export const formsPageSize = 50;

export type FormTotals = Record<FormState, number>;
export type FormRange = { series: string; fromNumber: number; toNumber: number; issuedOn: string };
/** One line of the ledger; the scan of a form that was used, for its clinic while it may open it: the agency looks from a person's file. */
export type LedgerLine = {
  series: string; number: number; state: FormState; reason: string | null; changedAt: Date | null; changedBy: string | null; scanId: string | null;
};
export type Ledger = { totals: FormTotals; ranges: FormRange[]; lines: LedgerLine[]; total: number };

/** A clinic's forms: how many are in each state, the ranges that it was issued, and a page of those in one state. */
export const ledgerOf = (actor: ClinicActor | AgencyActor, facilityId: number, query: LedgerQuery): Promise<Ledger> => as(actor, async (db) => {
  const totals = await totalsOf(db, eq(forms.facilityId, facilityId));
  return { totals, ranges: await rangesOf(db, facilityId), lines: await linesOf(db, actor, facilityId, query), total: totals[query.state] };
});

async function totalsOf(db: Database, which: SQL): Promise<FormTotals> {
  const rows = await db.select({ state: forms.state, forms: count() }).from(forms).where(which).groupBy(forms.state);
  return { unused: 0, used: 0, spoiled: 0, lost: 0, ...Object.fromEntries(rows.map((row) => [row.state, row.forms])) };
}

const rangesOf = (db: Database, facilityId: number): Promise<FormRange[]> =>
  db.select({ series: formRanges.series, fromNumber: formRanges.fromNumber, toNumber: formRanges.toNumber, issuedOn: formRanges.issuedOn })
    .from(formRanges).where(eq(formRanges.facilityId, facilityId)).orderBy(desc(formRanges.id));

const scanAtHand = sql<string | null>`case when clinic_may_open_scan(${consents.personId}, ${consents.facilityId}) then ${consents.scanId} end`;

/** Those that moved last first; the unused by their number. */
const linesOf = (db: Database, actor: ClinicActor | AgencyActor, facilityId: number, { state, page }: LedgerQuery): Promise<LedgerLine[]> =>
  db.select({
    series: forms.series, number: forms.number, state: forms.state, reason: forms.reason, changedAt: forms.changedAt,
    changedBy: accounts.name, scanId: actor.kind === 'clinic' ? scanAtHand : sql<null>`null`,
  }).from(forms).leftJoin(accounts, eq(accounts.id, forms.changedBy)).leftJoin(consents, eq(consents.id, forms.consentId))
    .where(and(eq(forms.facilityId, facilityId), eq(forms.state, state)))
    .orderBy(desc(forms.changedAt), forms.series, forms.number).limit(formsPageSize).offset((page - 1) * formsPageSize);

export type FormClinic = { id: number; name: { ka: string; en: string } } & FormTotals;
type FormClinicRow = { total: number; id: number | null; ka: string; en: string } & FormTotals;

/** A page of the clinics that take part with primary care today, with the state of their forms: first who has fewest left. */
export async function formClinics(actor: AgencyActor, { q, page }: FormClinicsQuery): Promise<{ clinics: FormClinic[]; total: number }> {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 4);
  const named = words.map((word) => sql`and latin(f.name_ka || ' ' || f.name_en) like '%' || latin(${forLike(word)}) || '%'`);
  const rows = await as(actor, (db) => db.execute<FormClinicRow>(sql`
    with found as materialized (
      select f.id, f.name_ka as ka, f.name_en as en,
        count(*) filter (where x.state = 'unused')::integer as unused, count(*) filter (where x.state = 'used')::integer as used,
        count(*) filter (where x.state = 'spoiled')::integer as spoiled, count(*) filter (where x.state = 'lost')::integer as lost
      from facilities f join participations p on p.facility_id = f.id and p.during @> (select today()) and p.primary_care
      left join forms x on x.facility_id = f.id
      where true ${sql.join(named, sql` `)} group by f.id)
    select counted.total, page.* from (select count(*)::integer as total from found) counted
    left join (select * from found order by unused, ka, id limit ${formsPageSize} offset ${(page - 1) * formsPageSize}) page on true
    order by unused, ka, id`));
  const clinics = rows.flatMap(({ id, ka, en, unused, used, spoiled, lost }) =>
    (id === null ? [] : [{ id, name: { ka, en }, unused, used, spoiled, lost }]));
  return { clinics, total: rows[0]?.total ?? 0 };
}
