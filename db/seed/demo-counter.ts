import type { Sql, TransactionSql } from 'postgres';
import { demoAtCounter } from './demo-people.ts';
import { CONSENT_TEXT } from './reference.ts';

type Staff = { registrar: string; facility: number; otherFacility: number; administrator: string };

/**
 * What happened at the counters of the demo's two clinics, by the same functions that serve everybody: numbered forms were
 * issued, and two people registered, of whom one contests it. Does nothing when it is there.
 */
export async function seedDemoCounter(sql: Sql): Promise<void> {
  const [issued] = await sql`select from form_ranges`;
  if (issued) return;
  await sql.begin(async (transaction) => {
    const staff = await staffOf(transaction);
    await issueForms(transaction, staff);
    await registerAtCounter(transaction, staff, demoAtCounter.today, 0);
    await registerAtCounter(transaction, staff, demoAtCounter.contested, 5);
    await contest(transaction, demoAtCounter.contested, 2);
  });
}

async function staffOf(sql: TransactionSql): Promise<Staff> {
  const [staff] = await sql<Staff[]>`
    with members as (select a.id, a.email, m.facility_id from accounts a join memberships m on m.account_id = a.id and m.ended_at is null)
    select
      (select id from members where email = 'registrar@demo.erti') as registrar,
      (select facility_id::int from members where email = 'registrar@demo.erti') as facility,
      (select facility_id::int from members where email = 'registrar2@demo.erti') as "otherFacility",
      (select id from members where email = 'administrator@demo.erti') as administrator`;
  if (!staff) throw new Error('The demo staff is not there.');
  return staff;
}

async function issueForms(sql: TransactionSql, { administrator, facility, otherFacility }: Staff): Promise<void> {
  await sql`select set_actor('agency', ${administrator}, null, null, 'administrator', null)`;
  await sql`select issue_forms(gen_random_uuid(), ${facility}, 'აბ', 1, 300), issue_forms(gen_random_uuid(), ${otherFacility}, 'აბ', 301, 500)`;
}

/** The proof is the code that they told; a demo keeps none of it. */
async function registerAtCounter(sql: TransactionSql, { registrar, facility }: Staff, personalNumber: string, daysAgo: number): Promise<void> {
  await sql`select set_actor('clinic', ${registrar}, null, ${facility}, 'registrar', ((now() at time zone 'Asia/Tbilisi')::date - ${daysAgo}::int))`;
  await sql`
    select register_person(gen_random_uuid(), lock_person(p.id), ${facility}, today(), jsonb_populate_record(null::consents, jsonb_build_object(
      'text_version', ${CONSENT_TEXT.version}::text, 'language', 'ka', 'given_by', account_of(p.id),
      'proof', 'one_time_code', 'proof_reference', 'demo')))
    from people p where p.personal_number = ${personalNumber}`;
}

async function contest(sql: TransactionSql, personalNumber: string, daysAgo: number): Promise<void> {
  await sql`
    select contest_registration(gen_random_uuid(), a.id, a.person_id, r.id, 'ამ კლინიკაში არ ვყოფილვარ და არაფერზე დავთანხმებივარ.',
      ((now() at time zone 'Asia/Tbilisi')::date - ${daysAgo}::int))
    from people p join accounts a on a.person_id = p.id join registrations r on r.person_id = p.id and upper_inf(r.during)
    where p.personal_number = ${personalNumber}`;
}
