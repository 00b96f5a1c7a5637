import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sql, TransactionSql } from 'postgres';
import { demoVoucherHolders } from './demo-people.ts';

type Treatment = { whose: string; diagnosis: string; words: string; unit: string };
type Stage = { hospital: number; registrar: string; reviewer: string; paper: Buffer };
const legal = ['საქართველოს მთავრობის 2013 წლის 21 თებერვლის №36 დადგენილება', 'სამედიცინო ჩვენება ფორმა №IV-100/ა-ით დასტურდება.', 'გადაწყვეტილება ერთი თვის ვადაში საჩივრდება.'] as const;

const cataract: Treatment = { whose: demoVoucherHolders.cataract, diagnosis: 'H25.1', words: 'მარჯვენა თვალის ხანდაზმულობის ბირთვული კატარაქტა', unit: 'cataract_phaco' };
const hernia: Treatment = { whose: demoVoucherHolders.hernia, diagnosis: 'K40.9', words: 'საზარდულის ცალმხრივი თიაქარი', unit: 'inguinal_hernia_repair' };
const gallstones: Treatment = { whose: demoVoucherHolders.hernia, diagnosis: 'K80.1', words: 'ნაღვლის ბუშტის კენჭი ქრონიკული ქოლეცისტიტით', unit: 'cholecystectomy_laparoscopic' };

/**
 * Vouchers of the demo, each by the service's own functions on the days of its story: one used, one that a hospital shall accept,
 * one that waits for the agency. Does nothing when there are any.
 */
export async function seedDemoVouchers(sql: Sql): Promise<void> {
  const [there] = await sql`select from vouchers limit 1`;
  if (there) return;
  await sql.begin(async (transaction) => {
    const stage = await stageOf(transaction);
    const used = await apply(transaction, stage, hernia, 50);
    await grant(transaction, stage, used, 45);
    await use(transaction, stage, used, 38);
    await grant(transaction, stage, await apply(transaction, stage, cataract, 9), 3);
    await apply(transaction, stage, gallstones, 4);
    await tellTimes(transaction);
  });
}

/** The functions note the moment of the seeding; a story's steps were taken in the office hours of its days. */
async function tellTimes(sql: TransactionSql): Promise<void> {
  await sql`set constraints all immediate`;
  await sql`alter table voucher_acts disable trigger history_only_grows`;
  await sql`
    update voucher_acts a set at = case a.act when 'start' then v.submitted_on + time '10:05' when 'submit' then v.submitted_on + time '10:40'
      when 'grant' then v.valid_from + time '15:20' when 'accept' then v.used_on + time '09:30' else v.used_on + time '16:15' end at time zone 'Asia/Tbilisi'
    from vouchers v where v.id = a.voucher_id`;
  await sql`alter table voucher_acts enable trigger history_only_grows`;
}

async function stageOf(sql: TransactionSql): Promise<Stage> {
  const [staff] = await sql<Omit<Stage, 'paper'>[]>`
    select m.facility_id::int as hospital, a.id as registrar, (select id from accounts where email = 'reviewer@demo.erti') as reviewer
    from accounts a join memberships m on m.account_id = a.id where a.email = 'hospital@demo.erti'`;
  if (!staff) throw new Error('The demo vouchers need the demo staff.');
  return { ...staff, paper: await readFile(path.join(import.meta.dirname, 'data/licence.pdf')) };
}

const daysAgo = (sql: TransactionSql, days: number) => sql`(now() at time zone 'Asia/Tbilisi')::date - ${days}::int`;

async function apply(sql: TransactionSql, { hospital, paper }: Stage, { whose, diagnosis, words, unit }: Treatment, days: number): Promise<string> {
  const [person] = await sql<{ account: string }[]>`
    select account_of(id) as account, set_actor('person', account_of(id), id, null, null, ${daysAgo(sql, days)}) from people where personal_number = ${whose}`;
  const [voucher] = await sql<{ id: string }[]>`select id from start_voucher(${randomUUID()})`;
  if (!person || !voucher) throw new Error('A demo voucher was not started.');
  await sql`select save_voucher(${voucher.id}, ${diagnosis}, ${words}, ${unit}, ${hospital}, coalesce(price_of(${hospital}, ${unit}, today()), 150000))`;
  await sql`
    with document as (
      insert into voucher_documents (voucher_id, kind, file_name, media_type, size, sha256, store, scan, added_by)
      values (${voucher.id}, 'form_100', 'forma-100.pdf', 'application/pdf', ${paper.length}, encode(sha256(${paper}), 'hex'), 'database',
              'not_scanned', ${person.account}) returning id)
    insert into voucher_document_contents (document_id, bytes) select id, ${paper} from document`;
  await sql`select submit_voucher(${randomUUID()}, ${voucher.id})`;
  return voucher.id;
}

async function grant(sql: TransactionSql, { reviewer }: Stage, voucher: string, days: number): Promise<void> {
  await sql`select set_actor('agency', ${reviewer}, null, null, 'reviewer', ${daysAgo(sql, days)})`;
  await sql`
    select grant_voucher(${randomUUID()}, ${voucher}, quote.programme_tetri, today() + 60, ${legal[0]}, ${legal[1]}, ${legal[2]})
    from voucher_quote(${voucher}, null, null, today() + 60) quote`;
}

async function use(sql: TransactionSql, { registrar, hospital }: Stage, voucher: string, days: number): Promise<void> {
  await sql`select set_actor('clinic', ${registrar}, null, ${hospital}, 'registrar', ${daysAgo(sql, days)})`;
  await sql`select accept_voucher(${randomUUID()}, ${voucher})`;
  await sql`select use_voucher(${randomUUID()}, ${voucher}, today(), price_tetri - 5000) from vouchers where id = ${voucher}`;
}
