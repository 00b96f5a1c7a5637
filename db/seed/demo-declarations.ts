import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sql, TransactionSql } from 'postgres';

/** How far a demo declaration has come, and how many days ago it was signed. */
const stories = [
  { signed: 16, then: null }, { signed: 11, then: null }, { signed: 9, then: null }, { signed: 5, then: null },
  { signed: 2, then: null }, { signed: 0, then: null }, { signed: 13, then: 'returned' }, { signed: 12, then: 'refusal proposed' },
] as const;
type Story = (typeof stories)[number];

const legalBasis = 'საქართველოს მთავრობის 2013 წლის 21 თებერვლის №36 დადგენილება';

/**
 * Declarations under way, so that the agency's queue of the demo has work in it: by facilities that never took part, each
 * done by the service's own functions, on the days of its story. Does nothing when there are any.
 */
export async function seedDemoDeclarations(sql: Sql): Promise<void> {
  const [there] = await sql`select from declarations where version > 0 limit 1`;
  if (there) return;
  const licence = await readFile(path.join(import.meta.dirname, 'data/licence.pdf'));
  const newcomers = await sql<{ id: number; scope: string }[]>`
    select f.id, case when f.name_en ~ '(Hospital|Centre|Maternity)' then 'planned_surgery' else 'primary_care' end as scope
    from facilities f where not exists (select from participations p where p.facility_id = f.id) order by f.id limit ${stories.length}`;
  await sql.begin(async (transaction) => {
    const reviewer = await accountOf(transaction, 'reviewer@demo.erti');
    for (const [index, { id, scope }] of newcomers.entries()) {
      const story = stories[index];
      if (story) await declare(transaction, { facility: id, scope, story, licence, reviewer });
    }
  });
}

type Declaring = { facility: number; scope: string; story: Story; licence: Buffer; reviewer: string };

async function declare(sql: TransactionSql, { facility, scope, story, licence, reviewer }: Declaring): Promise<void> {
  const manager = await aManager(sql, facility);
  await actAs(sql, 'clinic', manager, facility, 'manager', story.signed);
  const [draft] = await sql<{ id: number; step: number }[]>`select id, step from start_declaration(${randomUUID()}, ${facility})`;
  if (!draft) throw new Error('A demo declaration was not started.');
  await sql`
    update declaration_versions v
    set scope = array[${scope}], licence_number = ${`ს-${facility}`}, licence_issued_on = '2019-04-01', licence_expires_on = today() + 900,
        signatory_name = 'თამარ ვარდიძე', signatory_position = 'დირექტორი', signatory_basis = 'საწარმოს წესდება',
        terms_version = t.version, terms_sha256 = t.sha256, required = t.requirement_codes, confirmed = t.requirement_codes
    from programme_terms t where t.in_force @> today() and v.declaration_id = ${draft.id}`;
  await sql`
    with document as (
      insert into documents (declaration_id, from_version, kind, file_name, media_type, size, sha256, store, scan, added_by)
      values (${draft.id}, 1, 'licence', 'licence.pdf', 'application/pdf', ${licence.length},
              encode(sha256(${licence}), 'hex'), 'database', 'not_scanned', ${manager}) returning id)
    insert into document_contents (document_id, bytes) select id, ${licence} from document`;
  const [signed] = await sql<{ step: number }[]>`
    select step from sign_declaration(${randomUUID()}, ${draft.id}, ${draft.step}, content_hash(${draft.id}, 1))`;
  if (!story.then || !signed) return;
  await actAs(sql, 'agency', reviewer, null, 'reviewer', story.signed - 3);
  if (story.then === 'returned')
    await sql`select return_declaration(${randomUUID()}, ${draft.id}, ${signed.step}, ${legalBasis}, 'დოკუმენტი არასრულია.',
      ${sql.json({ documents: 'ატვირთეთ ლიცენზიის ყველა გვერდი.' })}, 'გადაწყვეტილება ერთი თვის ვადაში საჩივრდება.')`;
  else await sql`select propose_refusal(${randomUUID()}, ${draft.id}, ${signed.step}, ${legalBasis}, 'ნებართვა სხვა მისამართზეა გაცემული.')`;
}

/** The functions ask who acts, and on what day: so many days ago. */
async function actAs(sql: TransactionSql, kind: string, account: string, facility: number | null, role: string, daysAgo: number): Promise<void> {
  await sql`select set_actor(${kind}, ${account}, null, ${facility}, ${role}, (now() at time zone 'Asia/Tbilisi')::date - ${daysAgo}::int)`;
}

async function aManager(sql: TransactionSql, facility: number): Promise<string> {
  const [account] = await sql<{ id: string }[]>`
    with account as (
      insert into accounts (kind, email, name) values ('staff', ${`manager.${facility}@example.org`}, 'თამარ ვარდიძე') returning id)
    insert into memberships (account_id, facility_id, role) select id, ${facility}, 'manager' from account returning account_id as id`;
  return account?.id ?? '';
}

async function accountOf(sql: TransactionSql, email: string): Promise<string> {
  const [account] = await sql<{ id: string }[]>`select id from accounts where email = ${email}`;
  if (!account) throw new Error('The demo declarations need the demo staff.');
  return account.id;
}
