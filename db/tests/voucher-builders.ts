import { randomInt, randomUUID } from 'node:crypto';
import type { ISql, Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import type { VoucherState } from '#db/schema/index.ts';
import { asActor, type Who } from './as-role.ts';
import { aClinic, anAccount, aSignedInPerson, type Person } from './builders.ts';

type Owner = Sql<Types>;
export type Voucher = {
  id: string; number: string; person_id: string; state: VoucherState; step: number; price_tetri: number; programme_tetri: number | null;
  used_tetri: number | null; valid_from: string | null; valid_until: string | null; facility_id: number | null;
};
/** Those who have to do with a voucher, each as the database knows them. */
export type Cast = {
  person: Who & { personId: string; personalNumber: string };
  clinic: Who & { facilityId: number };
  /** The clinic's name, which no other has. */
  hospital: string;
  reviewer: Who;
};
export type Asked = { unit: string; price: number; facilityId: number; diagnosis?: string };

/** A day on which no term of a few weeks spans the New Year. */
export const midsummer = '2026-06-10';
export const texts = ['დადგენილება №36', 'სამედიცინო ჩვენება დადასტურებულია', 'სასამართლოში, ერთ თვეში'] as const;
/** An operation of which the basic package pays 70 %, and a course of oncology of which it pays 80 %. */
export const units = { surgery: 'cholecystectomy_laparoscopic', oncology: 'chemo_medicines' } as const;

/** A facility that operates and treats cancer. */
export const aHospital = (owner: Owner, scope = ['planned_surgery', 'oncology'], name = aName()): Promise<number> => aClinic(owner, { name, scope });
const aName = (): string => `თბილისის კლინიკა ${randomInt(1e9)}`;

export async function aCast(owner: Owner, whom?: Person & { accountId: string }): Promise<Cast> {
  await owner`insert into diagnoses values ('K80', 'ნაღველკენჭოვანი დაავადება', 'Cholelithiasis'), ('C50', 'სარძევე ჯირკვლის ავთვისებიანი სიმსივნე', 'Malignant neoplasm of breast')
    on conflict do nothing`;
  const [person, hospital] = [whom ?? await aSignedInPerson(owner), aName()];
  const facilityId = await aHospital(owner, undefined, hospital);
  return {
    person: { kind: 'person', accountId: person.accountId, personId: person.id, personalNumber: person.personalNumber },
    clinic: { kind: 'clinic', accountId: await anAccount(owner, { facilityId }), facilityId, role: 'registrar' },
    hospital,
    reviewer: { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' },
  };
}

/** Every act on a voucher as plain SQL in the transaction of `sql`; whose it is, is the caller's to say. */
export const act = {
  start: (sql: ISql<Types>, requestId = randomUUID()) => one(sql<Voucher[]>`select * from start_voucher(${requestId})`),
  save: (sql: ISql<Types>, id: string, { unit, price, facilityId, diagnosis = 'K80.1' }: Asked) =>
    one(sql<Voucher[]>`select * from save_voucher(${id}, ${diagnosis}, 'ნაღვლის ბუშტის კენჭი', ${unit}, ${facilityId}, ${price})`),
  paper: (sql: ISql<Types>, id: string, account: string) => sql`
    insert into voucher_documents (id, voucher_id, kind, file_name, media_type, size, sha256, store, scan, added_by)
    values (uuidv7(), ${id}, 'form_100', 'form-100.pdf', 'application/pdf', 1000, ${'a'.repeat(64)}, 'database', 'not_scanned', ${account})`,
  submit: (sql: ISql<Types>, id: string, requestId = randomUUID()) => one(sql<Voucher[]>`select * from submit_voucher(${requestId}, ${id})`),
  withdraw: (sql: ISql<Types>, id: string, requestId = randomUUID()) => one(sql<Voucher[]>`select * from withdraw_voucher(${requestId}, ${id})`),
  return: (sql: ISql<Types>, id: string, requestId = randomUUID()) => one(sql<Voucher[]>`select * from return_voucher(${requestId}, ${id}, ${texts[0]}, ${texts[1]}, ${texts[2]})`),
  refuse: (sql: ISql<Types>, id: string, requestId = randomUUID()) => one(sql<Voucher[]>`select * from refuse_voucher(${requestId}, ${id}, ${texts[0]}, ${texts[1]}, ${texts[2]})`),
  grant: (sql: ISql<Types>, id: string, expected: number, until: string, requestId = randomUUID()) =>
    one(sql<Voucher[]>`select * from grant_voucher(${requestId}, ${id}, ${expected}, ${until}, ${texts[0]}, ${texts[1]}, ${texts[2]})`),
  extend: (sql: ISql<Types>, id: string, until: string, requestId = randomUUID()) =>
    one(sql<Voucher[]>`select * from extend_voucher(${requestId}, ${id}, ${until}, ${texts[0]}, ${texts[1]}, ${texts[2]})`),
  transfer: (sql: ISql<Types>, id: string, facilityId: number, price: number, expected: number, requestId = randomUUID()) =>
    one(sql<Voucher[]>`select * from transfer_voucher(${requestId}, ${id}, ${facilityId}, ${price}, ${expected}, ${texts[0]}, ${texts[1]}, ${texts[2]})`),
  cancel: (sql: ISql<Types>, id: string, requestId = randomUUID()) => one(sql<Voucher[]>`select * from cancel_voucher(${requestId}, ${id}, ${texts[0]}, ${texts[1]}, ${texts[2]})`),
  accept: (sql: ISql<Types>, id: string, requestId = randomUUID()) => one(sql<Voucher[]>`select * from accept_voucher(${requestId}, ${id})`),
  give_back: (sql: ISql<Types>, id: string, requestId = randomUUID()) => one(sql<Voucher[]>`select * from give_back_voucher(${requestId}, ${id}, 'აღარ მჭირდება')`),
  use: (sql: ISql<Types>, id: string, on: string, actual: number, requestId = randomUUID()) =>
    one(sql<Voucher[]>`select * from use_voucher(${requestId}, ${id}, ${on}, ${actual})`),
};

async function one<T>(query: PromiseLike<readonly T[]>): Promise<T> {
  const [row] = await query;
  return row!;
}

/** What stands of a person's money of a kind and a year; null when nothing was ever granted. */
export async function allowanceOf(owner: Owner, personId: string, year: number, limit = 'planned_surgery_year'): Promise<{ reserved: number; used: number } | null> {
  const [row] = await owner<{ reserved: number; used: number }[]>`
    select reserved_tetri as reserved, used_tetri as used from allowances where person_id = ${personId} and year = ${year} and limit_code = ${limit}`;
  return row ?? null;
}

/** An application of the person, as far as `state`; its acts are carried out by those whose they are. The surgery costs 1,000 lari unless said otherwise. */
export async function aVoucher(owner: Owner, app: Sql<Types>, cast: Cast, state: VoucherState,
  { price = 100_000, unit = units.surgery as string, days = 30, today = midsummer } = {}): Promise<Voucher> {
  const at = (who: Who): Who => ({ ...who, today });
  const as = (who: Who, work: (sql: ISql<Types>) => Promise<Voucher>) => asActor(app, at(who), work);
  const { person, clinic, reviewer } = cast;
  const voucher = await as(person, async (sql) => {
    const { id } = await act.start(sql);
    await act.save(sql, id, { unit, price, facilityId: clinic.facilityId });
    await act.paper(sql, id, person.accountId!);
    return state === 'draft' || state === 'withdrawn' ? act.save(sql, id, { unit, price, facilityId: clinic.facilityId }) : act.submit(sql, id);
  });
  const { id } = voucher;
  if (state === 'withdrawn') return as(person, (sql) => act.withdraw(sql, id));
  if (state === 'returned') return as(reviewer, (sql) => act.return(sql, id));
  if (state === 'refused') return as(reviewer, (sql) => act.refuse(sql, id));
  if (state === 'draft' || state === 'submitted') return voucher;
  const granted = await as(reviewer, async (sql) => {
    const [quote] = await sql<{ programme: number; until: string }[]>`select programme_tetri as programme, (today() + ${days}::integer)::text as until from voucher_quote(${id})`;
    return act.grant(sql, id, quote!.programme, quote!.until);
  });
  return afterGrant(owner, as, cast, granted, state);
}

async function afterGrant(owner: Owner, as: (who: Who, work: (sql: ISql<Types>) => Promise<Voucher>) => Promise<Voucher>, { person, clinic, reviewer }: Cast,
  granted: Voucher, state: VoucherState): Promise<Voucher> {
  const { id } = granted;
  if (state === 'granted') return granted;
  if (state === 'cancelled') return as(reviewer, (sql) => act.cancel(sql, id));
  if (state === 'given_back') return as(person, (sql) => act.give_back(sql, id));
  if (state === 'expired') {
    // of this person alone: in this database others' letters go on
    await asActor(owner, { kind: 'anyone', today: '2027-06-10' }, (sql) => sql`select expire_vouchers_of(${granted.person_id})`);
    return one(owner<Voucher[]>`select * from vouchers where id = ${id}`);
  }
  const accepted = await as(clinic, (sql) => act.accept(sql, id));
  return state === 'accepted' ? accepted : as(clinic, async (sql) => {
    const [row] = await sql<{ today: string }[]>`select today()::text as today`;
    return act.use(sql, id, row!.today, granted.price_tetri);
  });
}
