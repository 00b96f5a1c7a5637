import { randomUUID } from 'node:crypto';
import type { ISql, Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { asActor, type Who } from './as-role.ts';
import { anAccount, dayOf, type Day } from './builders.ts';
import { someTerms } from './declaration-builders.ts';

type Owner = Sql<Types>;

/** Who answers for a facility. */
export async function aManager(owner: Owner, facilityId: number): Promise<Who> {
  return { kind: 'clinic', accountId: await anAccount(owner, { facilityId, role: 'manager' }), facilityId, role: 'manager' };
}

export type Declared = { id: number; number: string; step: number; version: number; state: string; due_on: string | null; submitted_on: string | null };
type Site = { scope?: string[]; nameKa?: string; licenceNumber?: string; licenceExpiresOn?: string | null };
type Submission = Site & { today?: Day };

/** A whole declaration of a facility, written and signed by its manager as the app. */
export async function aSubmitted(owner: Owner, app: Sql<Types>, manager: Who, { today, ...site }: Submission = {}): Promise<Declared> {
  await someTerms(owner);
  const who = { ...manager, ...(today !== undefined && { today: await dayOf(owner, today) }) };
  return asActor(app, who, async (sql) => {
    const [started] = await sql<Declared[]>`select * from start_declaration(${randomUUID()}, ${manager.facilityId ?? null})`;
    await fillIn(sql, started!, site);
    await attachLicence(sql, started!, who);
    return sign(sql, started!);
  });
}

/** Writes what is asked for into the version that is open. */
export async function fillIn(sql: ISql<Types>, { id, version }: Declared, site: Site = {}): Promise<void> {
  const written = {
    name_ka: site.nameKa ?? 'ვაკის პოლიკლინიკა', scope: site.scope ?? ['primary_care'], licence_number: site.licenceNumber ?? 'ლ-1',
    licence_issued_on: '2020-01-01', licence_expires_on: site.licenceExpiresOn ?? null,
    signatory_name: 'ლია მელაძე', signatory_position: 'დირექტორი', signatory_basis: 'წესდება',
  };
  await sql`update declaration_versions set ${sql(written)} where declaration_id = ${id} and version = ${version}`;
  await sql`update declaration_versions v set terms_version = t.version, terms_sha256 = t.sha256, required = t.requirement_codes,
    confirmed = t.requirement_codes from programme_terms t where t.in_force @> today() and v.declaration_id = ${id} and v.version = ${version}`;
}

async function attachLicence(sql: ISql<Types>, { id, version }: Declared, { accountId }: Who): Promise<void> {
  await sql`insert into documents (id, declaration_id, from_version, kind, file_name, media_type, size, sha256, store, scan, added_by)
    values (uuidv7(), ${id}, ${version}, 'licence', 'licence.pdf', 'application/pdf', 4, ${'0'.repeat(64)}, 'database', 'not_scanned', ${accountId!})`;
}

/** Signs the version that is open, as it stands. */
export async function sign(sql: ISql<Types>, { id }: Declared): Promise<Declared> {
  const [signed] = await sql<Declared[]>`select s.* from declarations d, sign_declaration(${randomUUID()}, d.id, d.step,
    content_hash(d.id, d.version)) s where d.id = ${id}`;
  return signed!;
}
