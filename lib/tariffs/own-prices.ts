import { and, desc, eq, sql } from 'drizzle-orm';
import { as, type Database } from '#db/as.ts';
import { participations, priceFileRows, priceFiles, priceSubmissions, serviceUnits, type Scope } from '#db/schema/index.ts';
import type { ManagerActor } from '#lib/kernel/actor.ts';

/** A unit that a facility may say a price for, with the price of today and the next one; amounts in tetri. */
export type OwnPrice = {
  code: string; ka: string; en: string; scope: Scope;
  tetri: number | null; since: string | null; nextTetri: number | null; nextOn: string | null;
};
/** A file that was handed in, and how many of its rows were taken. */
export type ListedPriceFile = { id: string; fileName: string; fromOn: string; submittedAt: Date; rows: number; taken: number };

/** How many files are listed. */
const files = 20;

/** Every unit of what the facility takes part with today, in the order of the tables; none when it takes no part. */
export const ownPrices = (actor: ManagerActor, facilityId: number): Promise<OwnPrice[]> => as(actor, async (db) =>
  db.execute<OwnPrice>(sql`
    select u.code, u.name_ka as ka, u.name_en as en, u.scope, s.price_tetri as tetri, lower(s.during)::text as since,
           later.price_tetri as "nextTetri", lower(later.during)::text as "nextOn"
    from participations p
    join service_units u on u.scope = any (p.scope)
    left join price_submissions s on s.facility_id = p.facility_id and s.unit_code = u.code and s.during @> (select today()) and s.replaced_at is null
    left join lateral (
      select n.price_tetri, n.during from price_submissions n
      where n.facility_id = p.facility_id and n.unit_code = u.code and lower(n.during) > (select today()) and n.replaced_at is null
      order by lower(n.during) limit 1) later on true
    where p.facility_id = ${facilityId} and p.during @> (select today())
    order by u.position`));

/** What a price is to today: it held, it holds, it is to hold, or it was corrected before it held for a day. */
const stateToday = sql<'past' | 'present' | 'ahead' | 'corrected'>`case
  when ${priceSubmissions.replacedAt} is not null then 'corrected'
  when ${priceSubmissions.during} @> (select today()) then 'present'
  when lower(${priceSubmissions.during}) > (select today()) then 'ahead' else 'past' end`;

/** A unit with everything that the facility ever asked for it, the latest first; null for a unit that there is not. */
export const ownPriceHistory = (actor: ManagerActor, facilityId: number, code: string) => as(actor, async (db) => {
  const unit = await unitOf(db, code);
  return unit && {
    ...unit,
    isInScope: await isInScope(db, facilityId, unit.scope),
    prices: await db.select({
      id: priceSubmissions.id, tetri: priceSubmissions.priceTetri, during: priceSubmissions.during, source: priceSubmissions.source,
      submittedAt: priceSubmissions.submittedAt, state: stateToday,
    }).from(priceSubmissions)
      .where(and(eq(priceSubmissions.facilityId, facilityId), eq(priceSubmissions.unitCode, code)))
      .orderBy(desc(sql`lower(${priceSubmissions.during})`), desc(priceSubmissions.submittedAt)),
  };
});
export type OwnPriceHistory = NonNullable<Awaited<ReturnType<typeof ownPriceHistory>>>;

/** The files that were handed in for a facility, the latest first. */
export const priceFilesOf = (actor: ManagerActor, facilityId: number): Promise<ListedPriceFile[]> => as(actor, (db) =>
  db.select({
    id: priceFiles.id, fileName: priceFiles.fileName, fromOn: priceFiles.fromOn, submittedAt: priceFiles.submittedAt,
    rows: sql<number>`(select count(*) from price_file_rows r where r.file_id = price_files.id)`,
    taken: sql<number>`(select count(*) from price_file_rows r where r.file_id = price_files.id and r.result = 'taken')`,
  }).from(priceFiles).where(eq(priceFiles.facilityId, facilityId)).orderBy(desc(priceFiles.submittedAt)).limit(files));

/** A file with what each of its rows was found to be; null for another facility's, and for one that there is not. */
export const priceFile = (actor: ManagerActor, facilityId: number, id: string) => as(actor, async (db) => {
  const [file] = await db.select().from(priceFiles).where(and(eq(priceFiles.id, id), eq(priceFiles.facilityId, facilityId)));
  return file ? { ...file, rows: await db.select().from(priceFileRows).where(eq(priceFileRows.fileId, id)).orderBy(priceFileRows.line) } : null;
});
export type PriceFileWithRows = NonNullable<Awaited<ReturnType<typeof priceFile>>>;

async function unitOf(db: Database, code: string) {
  const [unit] = await db.select({ code: serviceUnits.code, ka: serviceUnits.nameKa, en: serviceUnits.nameEn, scope: serviceUnits.scope })
    .from(serviceUnits).where(eq(serviceUnits.code, code));
  return unit ?? null;
}

async function isInScope(db: Database, facilityId: number, scope: Scope): Promise<boolean> {
  const [row] = await db.select({ is: sql<boolean>`${scope} = any (${participations.scope})` }).from(participations)
    .where(and(eq(participations.facilityId, facilityId), sql`${participations.during} @> (select today())`));
  return row?.is ?? false;
}
