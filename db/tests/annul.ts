import type { Sql, TransactionSql } from 'postgres';
import type { Types } from '#db/client.ts';

const decision = { annulment_basis: 'correction', annulment_act_number: '04/9', annulment_reason: 'თანხმობა არ ყოფილა' };

/** Moves a registration to the annulled ones, with its consent, as the law wants it: whole and in one transaction. */
export async function annul(owner: Sql<Types>, id: string, accountId: string, changed: object = {}): Promise<void> {
  await owner.begin(async (sql: TransactionSql<Types>) => {
    await sql`update consents set registration_id = null, annulled_registration_id = ${id} where registration_id = ${id}`;
    await sql`
      insert into annulled_registrations
      select (jsonb_populate_record(null::annulled_registrations,
        to_jsonb(r) || jsonb_build_object('annulled_at', now(), 'annulled_by', ${accountId}::text) || ${sql.json({ ...decision, ...changed })})).*
      from registrations r where id = ${id}`;
    await sql`delete from registrations where id = ${id}`;
  });
}
