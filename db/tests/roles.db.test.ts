import { describe, expect, it } from 'vitest';
import { asActor, asRole, codeOf, type Who } from './as-role.ts';
import { aClinic, aConsentText, anAccount, aSignedInPerson } from './builders.ts';
import { choose } from './choose.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase();
await aConsentText(owner);
const clinic = await aClinic(owner);
for (const person of [await aSignedInPerson(owner), await aSignedInPerson(owner)]) await choose(app, { ...person, facilityId: clinic });
await owner`insert into journal (act, actor) values ('roles.tested', 'system')`;
const agency: Who = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' };

describe('roles', () => {
  it.each(['erti_app', 'erti_auditor', 'erti_owner'])('%s bypasses nothing and makes nothing', async (role) => {
    const [row] = await owner`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = ${role}`;
    expect(Object.values(row!)).toEqual([false, false, false, false, false]);
  });

  it.each(['erti_app', 'erti_auditor'])('%s owns nothing and belongs to no other role', async (role) => {
    expect(await owner`select relname from pg_class where relowner = ${role}::regrole`).toHaveLength(0);
    expect(await owner`select proname from pg_proc where proowner = ${role}::regrole`).toHaveLength(0);
    expect(await owner`select roleid from pg_auth_members where member = ${role}::regrole`).toHaveLength(0);
    const [row] = await owner`select has_schema_privilege(${role}, 'public', 'create') as creates`;
    expect(row).toEqual({ creates: false });
  });

  it('the owner signs in as nobody', async () => {
    expect(await owner`select rolname from pg_roles where rolname in ('erti_owner', 'erti_auditor') and rolcanlogin`).toHaveLength(0);
  });

  it('the app reads no secret', async () => {
    for (const [table, column] of [['accounts', 'password_hash'], ['sessions', 'secret_hash'], ['challenges', 'code_hash'], ['attempts', 'key'],
      ['second_factors', 'secret'], ['recovery_codes', 'code_hash'], ['email_links', 'token_hash'], ['staff_tickets', 'secret_hash'],
      ['channel_resets', 'code_hash'], ['consent_codes', 'code_hash'], ['consent_scan_contents', 'bytes']])
      expect([table, await codeOf(asActor(app, agency, (sql) => sql.unsafe(`select ${column} from ${table}`)))]).toEqual([table, '42501']);
  });

  it('the app may neither change nor remove what must stay', async () => {
    const rights = await owner`select t, p from unnest(${['journal', 'journal_seals', 'consents', 'receipts', 'annulled_registrations', 'consent_texts']}::text[]) t,
      unnest('{UPDATE,DELETE,TRUNCATE}'::text[]) p where has_table_privilege('erti_app', t, p) or (p = 'UPDATE' and has_any_column_privilege('erti_app', t, p))`;
    expect(rights).toHaveLength(0);
    expect(await owner`select c.relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
      and has_table_privilege('erti_app', c.oid, 'DELETE,TRUNCATE')`).toHaveLength(0);
  });

  it('the auditor reads all and writes nothing', async () => {
    expect(await asRole(owner, 'erti_auditor', async (sql) => (await sql`select 1 from registrations`).length)).toBe(2);
    expect(await asRole(owner, 'erti_auditor', async (sql) => (await sql`select 1 from journal`).length)).toBeGreaterThan(0);
    expect(await owner`select c.relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
      and (has_table_privilege('erti_auditor', c.oid, 'INSERT,UPDATE,DELETE,TRUNCATE') or has_any_column_privilege('erti_auditor', c.oid, 'INSERT,UPDATE'))`)
      .toHaveLength(0);
    expect(await codeOf(asRole(owner, 'erti_auditor', (sql) => sql`select password_hash from accounts`))).toBe('42501');
  });

  it('a function that runs as the owner names its search path and is open to whom it should be', async () => {
    const loose = await owner`select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
      and not coalesce(proconfig::text like '%search_path=public, pg_temp%', false)`;
    expect(loose).toHaveLength(0);
    const toAuditor = await owner<{ proname: string }[]>`select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
      and has_function_privilege('erti_auditor', oid, 'execute') order by proname`;
    expect(toAuditor.map(({ proname }) => proname)).toEqual(['clinic_refuses_because', 'first_broken_seal']);
  });
});
